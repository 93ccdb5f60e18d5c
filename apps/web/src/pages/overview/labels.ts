/** Words beside points, each where it covers no other: above, below, or to a side, whichever is free first. */

export interface Point {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly text: string;
}

export interface Label {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly text: string;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const GAP = 4;

/** @param size of the letters, in the units of the points; the first points have the first choice. */
export function labelled(points: readonly Point[], size: number, width: number): readonly Label[] {
  const taken: Box[] = points.map(({ x, y, radius }) => ({
    left: x - radius,
    right: x + radius,
    top: y - radius,
    bottom: y + radius,
  }));
  return points.map((point) => {
    const ways = waysFor(point, size);
    const free = ways.find(
      ({ box }) => box.left >= 0 && box.right <= width && !taken.some((one) => meet(one, box)),
    );
    const chosen = free ?? ways[0];
    if (chosen === undefined) throw new Error('A label has nowhere to go.');
    taken.push(chosen.box);
    return chosen.label;
  });
}

function waysFor({ x, y, radius, text }: Point, size: number): readonly { label: Label; box: Box }[] {
  const long = text.length * size * 0.58;
  const way = (label: Omit<Label, 'text'>): { label: Label; box: Box } => {
    const left =
      label.anchor === 'start' ? label.x : label.anchor === 'end' ? label.x - long : label.x - long / 2;
    const box = { left, right: left + long, top: label.y - size * 0.8, bottom: label.y + size * 0.25 };
    return { label: { ...label, text }, box };
  };
  const aside = radius + GAP;
  return [
    way({ x, y: y - aside, anchor: 'middle' }),
    way({ x: x - aside, y: y + size * 0.3, anchor: 'end' }),
    way({ x: x + aside, y: y + size * 0.3, anchor: 'start' }),
    way({ x, y: y + aside + size * 0.8, anchor: 'middle' }),
    way({ x: x - aside, y: y - size, anchor: 'end' }),
    way({ x: x + aside, y: y + size * 1.5, anchor: 'start' }),
    way({ x: x - aside, y: y + size * 1.5, anchor: 'end' }),
  ];
}

const meet = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
