/** The colours of a diagram, out of the console's own, for either scheme. */
import type { Scheme } from '../../ui/scheme.ts';

/** Names in a drawing → tokens of `design/tokens.css`. */
const TOKENS: Readonly<Record<string, string>> = {
  paper: '--surface',
  ink: '--ink',
  soft: '--ink-soft',
  line: '--line-strong',
  box: '--brand-wash',
  edge: '--brand',
  group: '--paper',
  head: '--brand-wash',
  faint: '--line',
};

/** The drawing with the colours of a scheme. `@` stands only in attributes: in texts no quotation mark is bare. */
export function painted(svg: string, scheme: Scheme): string {
  const colours = coloursOf(scheme);
  return svg.replaceAll(
    /(fill|stroke)="@(\w+)"/g,
    (_, part: string, name: string) => `${part}="${colours.get(name) ?? 'currentColor'}"`,
  );
}

/** A picture that is opened elsewhere has the colours of paper, and paper behind it. */
export function onPaper(svg: string): string {
  return painted(svg.replace(/^<svg[^>]*>/, '$&<rect width="100%" height="100%" fill="@paper"/>'), 'light');
}

function coloursOf(scheme: Scheme): ReadonlyMap<string, string> {
  const probe = document.createElement('i');
  probe.style.colorScheme = scheme;
  document.body.append(probe);
  const colours = Object.entries(TOKENS).map(([name, token]) => {
    probe.style.color = `var(${token})`;
    return [name, getComputedStyle(probe).color] as const;
  });
  probe.remove();
  return new Map(colours);
}
