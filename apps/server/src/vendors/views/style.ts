/** The one style sheet of pages that stand alone. System fonts, colours of both kinds of light, a layout for paper. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --ground: light-dark(#fbfaf8, #171614);
  --sheet: light-dark(#ffffff, #1f1e1b);
  --ink: light-dark(#1f1d1a, #ece8e1);
  --soft: light-dark(#6b655c, #a39c90);
  --line: light-dark(#e4dfd6, #38352f);
  --mark: light-dark(#fdf0c4, #4a3d12);
  --mark-line: light-dark(#d9a514, #d3a83a);
  --now: light-dark(#ffd75e, #7d620f);
  --link: light-dark(#1f5f8b, #8ec5ee);
  --good: light-dark(#dcf2e0, #17361f);
  --good-ink: light-dark(#1d6b34, #8fd8a4);
  --bad: light-dark(#fbe2de, #45201b);
  --bad-ink: light-dark(#a3281b, #f2a399);
}
* { box-sizing: border-box; }
html { scroll-behavior: smooth; scroll-padding: 1.5rem; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 1rem/1.6 system-ui, "Segoe UI", sans-serif; overflow-wrap: anywhere; }
header { padding: 1.5rem clamp(1rem, 3vw, 2.5rem) 1rem; border-bottom: 1px solid var(--line); }
h1 { margin: 0; font-size: 1.4rem; line-height: 1.25; letter-spacing: -0.01em; text-wrap: balance; }
header p { margin: 0.35rem 0 0; color: var(--soft); font-size: 0.875rem; }
header .note { color: var(--bad-ink); font-size: 1rem; }
code { font: 0.8125rem ui-monospace, Consolas, monospace; }
a { color: var(--link); text-underline-offset: 0.15em; }
a:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; border-radius: 2px; }
.sides { display: grid; grid-template-columns: minmax(19rem, 26rem) minmax(0, 1fr); align-items: start; }
.answers { position: sticky; top: 0; max-height: 100vh; overflow: auto; padding: 1rem 1.25rem 2rem clamp(1rem, 3vw, 2.5rem); border-right: 1px solid var(--line); }
.answers ol { list-style: none; margin: 0; padding: 0; }
.answers li { padding: 0.6rem 0.5rem; border-bottom: 1px solid var(--line); border-radius: 4px; }
.answers li:target { background: var(--mark); }
.answers h2 { margin: 0; font-size: 0.875rem; font-weight: 500; color: var(--soft); line-height: 1.4; }
.answers p { margin: 0.1rem 0 0; font-weight: 600; line-height: 1.4; }
.answers .silent p { font-weight: 400; color: var(--soft); }
.answers .places { font-weight: 400; font-size: 0.875rem; }
.places a { margin-right: 0.75rem; }
.number { display: inline-block; min-width: 1.4em; color: var(--soft); font-variant-numeric: tabular-nums; }
.document { max-width: 48rem; padding: 1.5rem clamp(1rem, 4vw, 3rem) 4rem; }
.document p, .document h2, .document h3 { margin: 0 0 0.8rem; white-space: pre-wrap; }
.document h2, .document h3 { margin-top: 1.6rem; font-size: 1.05rem; line-height: 1.35; }
.document .item { padding-left: 1.5rem; margin-bottom: 0.4rem; }
.document .row { font-size: 0.9rem; margin-bottom: 0.2rem; }
.dim { color: var(--soft); font-weight: 400; opacity: 0.55; }
mark { background: var(--mark); color: inherit; border-bottom: 2px solid var(--mark-line); padding: 0.05em 0; }
mark:target, .at:target + mark { background: var(--now); }
sup a { text-decoration: none; font-size: 0.7rem; font-weight: 600; padding: 0 0.2em; }
main { padding: 1rem clamp(1rem, 3vw, 2.5rem) 4rem; max-width: 78rem; }
main > h2 { font-size: 1.1rem; margin: 2rem 0 0.75rem; }
.lead { font-size: 1.05rem; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: 0.9375rem; }
th, td { text-align: left; vertical-align: top; padding: 0.6rem 0.75rem 0.6rem 0; border-bottom: 1px solid var(--line); }
th { font-weight: 600; font-size: 0.8125rem; color: var(--soft); }
td q { display: block; color: var(--soft); font-size: 0.875rem; margin-top: 0.25rem; }
.badge { display: inline-block; padding: 0.05rem 0.5rem; border-radius: 1rem; font-size: 0.8125rem; white-space: nowrap; border: 1px solid var(--line); }
.worse { background: var(--bad); color: var(--bad-ink); border-color: transparent; }
.better { background: var(--good); color: var(--good-ink); border-color: transparent; }
.clauses { display: grid; grid-template-columns: 1fr 1fr; gap: 0 1.5rem; }
.clauses > * { padding: 0.75rem 1rem; background: var(--sheet); border: 1px solid var(--line); border-radius: 6px; margin-bottom: 0.75rem; white-space: pre-wrap; min-width: 0; }
.clauses .head { background: none; border: 0; padding: 0 1rem; margin: 0 0 0.4rem; color: var(--soft); font-size: 0.8125rem; font-weight: 600; }
.clauses .none { color: var(--soft); border-style: dashed; background: none; }
del { background: var(--bad); color: var(--bad-ink); text-decoration: line-through; text-decoration-thickness: 1px; }
ins { background: var(--good); color: var(--good-ink); text-decoration: none; }
@media (max-width: 52rem) {
  .sides { grid-template-columns: minmax(0, 1fr); }
  .answers { position: static; max-height: none; border-right: 0; border-bottom: 1px solid var(--line); padding-right: clamp(1rem, 3vw, 2.5rem); }
  .clauses { grid-template-columns: minmax(0, 1fr); }
  .clauses .head:nth-child(2) { display: none; }
}
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
@media print {
  :root { color-scheme: light; }
  body { background: none; font-size: 10.5pt; }
  .sides { display: block; }
  .answers { position: static; max-height: none; overflow: visible; border: 0; padding: 0; break-after: page; }
  .answers li, .clauses > *, tr { break-inside: avoid; }
  .document { max-width: none; padding: 0; }
  header, main { padding-left: 0; padding-right: 0; }
  mark, del, ins, .badge { print-color-adjust: exact; }
  a { color: inherit; }
}
`;
