import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { bandsOf } from './bands.ts';
import { boxesOver } from './boxes.ts';
import type { Greyscale } from './greyscale.ts';
import { withLikelyDigits } from './likely-digits.ts';
import { boxBefore, turned } from './turn.ts';
import { joinedText, pageText } from './words.ts';

/** White, with black in the left third of some rows. */
function page(width: number, height: number, black: (row: number) => boolean): Greyscale {
  const pixels = new Uint8Array(width * height).fill(255);
  for (let y = 0; y < height; y += 1)
    if (black(y)) pixels.fill(0, y * width + 10, y * width + Math.round(width / 3));
  return { pixels, width, height, scale: 1 };
}

describe('a large page is cut', () => {
  const lines = (row: number): boolean => row % 40 < 25;

  it('between two lines near its middle, and loses no row', () => {
    const [upper, lower, ...more] = bandsOf(page(1500, 2000, lines));
    assert.ok(upper !== undefined && lower !== undefined && more.length === 0);
    assert.equal(upper.grey.height + lower.grey.height, 2000);
    assert.equal(lower.top, upper.grey.height);
    assert.ok(lower.top % 40 > 25, `cut at ${lower.top % 40}`);
    assert.ok(Math.abs(lower.top - 1000) < 40);
  });

  it('nowhere when no gap is near its middle, or when it is small', () => {
    assert.equal(bandsOf(page(1500, 2000, (row) => row > 200 && row < 1800)).length, 1);
    assert.equal(bandsOf(page(500, 500, lines)).length, 1);
  });
});

describe('what was read', () => {
  const row = (place: string, box: string, text: string, confidence = 90): string =>
    `5\t1\t${place}\t${box}\t${confidence}\t${text}`;
  const band = (top: number) => ({ grey: { ...page(1, 1, () => false), scale: 0.5 }, top });

  it('is a text of lines with a place for each word, in pixels of the picture', () => {
    const table = [
      '1\t1\t0\t0\t0\t0\t0\t0\t100\t100\t-1\t',
      row('1\t1\t1\t1', '5\t10\t20\t8', 'Anna'),
      row('1\t1\t2\t1', '5\t30\t9\t8', 'Bo'),
      '',
    ];
    const { text, words } = pageText(table.join('\n'), band(50));
    assert.equal(text, 'Anna\nBo');
    assert.deepEqual(
      words.map(({ start, end, line, box }) => ({ start, end, line, box })),
      [
        { start: 0, end: 4, line: 0, box: { left: 10, top: 120, width: 40, height: 16 } },
        { start: 5, end: 7, line: 1, box: { left: 10, top: 160, width: 18, height: 16 } },
      ],
    );
  });

  it('is joined from parts, so that spans fit the whole', () => {
    const part = pageText(row('1\t1\t1\t1', '0\t0\t9\t9', 'ab'), band(0));
    const { text, words } = joinedText([part, { text: '', words: [] }, part]);
    assert.equal(text, 'ab\nab');
    assert.deepEqual(
      words.map(({ start, end, line }) => [start, end, line]),
      [
        [0, 2, 0],
        [3, 5, 1],
      ],
    );
  });

  it('is covered by whole words and the gaps between them, line by line', () => {
    const at = (left: number, top: number, line: number, start: number) => ({
      start,
      end: start + 4,
      line,
      confidence: 90,
      box: { left, top, width: 40, height: 20 },
    });
    const words = [at(0, 0, 0, 0), at(50, 2, 0, 5), at(0, 40, 1, 10), at(50, 40, 1, 15)];
    const boxes = boxesOver(words, { start: 6, end: 12 });
    assert.deepEqual(boxes, [
      { left: 46, top: -2, width: 48, height: 28 },
      { left: -4, top: 36, width: 48, height: 28 },
    ]);
    assert.equal(boxesOver(words, { start: 4, end: 5 }).length, 0);
  });

  it('is covered no wider where lines run upwards', () => {
    const box = { left: 100, top: 0, width: 20, height: 600 };
    const [cover] = boxesOver([{ start: 0, end: 4, line: 0, confidence: 90, box }], { start: 0, end: 4 });
    assert.deepEqual(cover, { left: 96, top: -4, width: 28, height: 608 });
  });
});

describe('a turned page', () => {
  it('has each pixel, and each box, where it was before', () => {
    const grey: Greyscale = { pixels: Uint8Array.from([1, 2, 3, 4, 5, 6]), width: 3, height: 2, scale: 1 };
    for (const turn of [0, 90, 180, 270] as const) {
      const { pixels, width } = turned(grey, turn);
      for (const [at, value] of pixels.entries()) {
        const box = { left: at % width, top: Math.floor(at / width), width: 1, height: 1 };
        const { left, top } = boxBefore(box, turn, grey);
        assert.equal(grey.pixels[top * grey.width + left], value, `${turn}: ${at}`);
      }
    }
  });
});

describe('letters that were taken for digits', () => {
  for (const [read, meant] of [
    ['37O4', '3704'],
    ['044O', '0440'],
    ['1S3B4', '15384'],
    ['2|34', '2134'],
  ] as const)
    it(`${read} is ${meant}`, () => assert.equal(withLikelyDigits(read), meant));

  for (const word of [
    'S500',
    'B2B',
    '3M02',
    '100l',
    '60S',
    'GB29',
    'NL91ABNA0417164300',
    '12',
    'Oslo',
    '500B',
  ])
    it(`${word} stays`, () => assert.equal(withLikelyDigits(word), word));
});
