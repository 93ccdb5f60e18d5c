/** What all pages of a questionnaire stand in, and the one style sheet, which is named by its hash. */
import { createHash } from 'node:crypto';
import { escapeHtml } from '../papers/html.ts';

const STYLE = `
:root { color-scheme: light dark; --ink: light-dark(#1c1917, #f5f5f4); --paper: light-dark(#fafaf9, #171412);
  --card: light-dark(#ffffff, #231f1c); --line: light-dark(#d6d3d1, #44403c); --accent: light-dark(#0f5f56, #5eead4); --soft: light-dark(#57534e, #a8a29e) }
* { box-sizing: border-box }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.6 system-ui, sans-serif }
main { max-width: 46rem; margin: 0 auto; padding: 2.5rem 1.25rem 4rem }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 .5rem }
h2 { font-size: 1.1rem; margin: 2rem 0 .75rem }
.soft { color: var(--soft); margin: .25rem 0 1rem }
fieldset { background: var(--card); border: 1px solid var(--line); border-radius: .75rem; padding: 1rem 1.25rem; margin: 0 0 1rem; min-width: 0 }
legend { font-weight: 600; padding: 0; float: left; width: 100%; margin-bottom: .5rem }
legend + * { clear: both }
label { display: block; padding: .15rem 0 }
input[type=text], textarea { font: inherit; width: 100%; background: var(--paper); color: var(--ink); border: 1px solid var(--line); border-radius: .5rem; padding: .4rem .6rem }
input.number { width: 7rem }
textarea { margin-top: .15rem }
button { font: inherit; font-weight: 600; border: 1px solid var(--accent); border-radius: .5rem; padding: .6rem 1.1rem; cursor: pointer; background: var(--accent); color: var(--paper) }
button.second { background: none; color: var(--accent) }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px }
`;

/** For `content-security-policy`: `'sha256-…'`. */
export const sourceHash = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

export const STYLE_SOURCE = sourceHash(STYLE);

/** @param head more elements for the head, safe as they are */
export const frame = (title: string, body: string, head = ''): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">${head}<title>${escapeHtml(title)}</title><style>${STYLE}</style></head><body><main>${body}</main></body></html>`;
