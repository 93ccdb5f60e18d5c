/** The pages of the first run. Self-contained: no script, nothing loaded from anywhere. */

const STYLE = `
:root { color-scheme: light dark; --ink: light-dark(#1c1917, #f5f5f4); --paper: light-dark(#fafaf9, #171412);
  --card: light-dark(#ffffff, #231f1c); --line: light-dark(#d6d3d1, #44403c); --accent: light-dark(#0f5f56, #5eead4); --soft: light-dark(#57534e, #a8a29e); }
* { box-sizing: border-box }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.6 system-ui, sans-serif }
main { max-width: 46rem; margin: 0 auto; padding: 3rem 1.25rem 4rem }
h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 0 .5rem; letter-spacing: -.01em }
h2 { font-size: 1.05rem; margin: 0 0 .5rem }
p { margin: .25rem 0 .75rem } .lead { color: var(--soft); font-size: 1.1rem; margin-bottom: 2rem }
section { background: var(--card); border: 1px solid var(--line); border-radius: .75rem; padding: 1.25rem 1.25rem 1rem; margin: 0 0 1rem }
pre { white-space: pre-wrap; overflow-wrap: anywhere; background: var(--paper); border: 1px solid var(--line); border-radius: .5rem; padding: .75rem 1rem; font: .85rem/1.5 ui-monospace, monospace; margin: .5rem 0 .75rem }
code { font: .9em ui-monospace, monospace; overflow-wrap: anywhere }
button { font: inherit; font-weight: 600; background: var(--accent); color: var(--paper); border: 0; border-radius: .5rem; padding: .6rem 1.1rem; cursor: pointer }
button:focus-visible { outline: 3px solid var(--ink); outline-offset: 2px }
.key { font-size: 1rem; user-select: all; border-color: var(--accent) }
`;

const frame = (title: string, body: string): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title><style>${STYLE}</style></head><body><main>${body}</main></body></html>`;

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escape = (text: string): string => text.replace(/[&<>"']/g, (char) => escapes[char] ?? char);

const trial = (base: string, key: string | undefined): string => {
  const auth = key === undefined ? '' : ` \\\n  -H 'authorization: Bearer ${key}'`;
  return escape(`curl ${base}/v1/chat/completions${auth} \\
  -H 'content-type: application/json' \\
  -d '{"model": "mirror", "messages": [{"role": "user",
       "content": "Write to anna.keller@example.org about DE89 3704 0044 0532 0130 00"}]}'`);
};

export const welcomePage = (base: string, token: string): string =>
  frame(
    'Set up Bailiwick',
    `<h1>Bailiwick is running</h1>
<p class="lead">From now on, what your firm sends to an AI goes through one door: sensitive values are replaced on the way out and put back on the way in.</p>
<section><h2>1. See it work</h2>
<p>No vendor key is needed. The built-in <code>mirror</code> is not a model: it answers with exactly what a vendor would have received.</p>
<pre>${trial(base, undefined)}</pre></section>
<section><h2>2. Create the first key</h2>
<p>Until a key exists, anybody on this computer may use the door. The key is shown once; after that every request needs one.</p>
<form method="post" action="/setup"><input type="hidden" name="token" value="${escape(token)}"><button>Create the first key</button></form></section>
<section><h2>3. Add a vendor</h2>
<p>Open <code>bailiwick.yaml</code> in the home folder; it explains itself, and a saved change takes effect at once. <code>npm run -s bailiwick -- doctor</code> says what is missing.</p></section>`,
  );

export const keyPage = (base: string, key: string): string =>
  frame(
    'Your first key',
    `<h1>Your first key</h1>
<p class="lead">It is shown this once. Keep it in your password manager.</p>
<section><pre class="key">${escape(key)}</pre>
<p>Point any OpenAI or Anthropic program at <code>${escape(base)}/v1</code> (Anthropic: <code>${escape(base)}</code>) and give it this key.</p>
<pre>${trial(base, key)}</pre>
<p>More keys, one per person or app: <code>npm run -s bailiwick -- key create --name anna</code>.</p></section>`,
  );

export const statusPage = (base: string): string =>
  frame(
    'Bailiwick',
    `<h1>Bailiwick is running</h1>
<p class="lead">Programs reach it at <code>${escape(base)}/v1</code>.</p>
<section><p>Its health is at <a href="/readyz">/readyz</a>, its figures at <a href="/metrics">/metrics</a>.
<code>npm run -s bailiwick -- --help</code> lists the commands.</p></section>`,
  );

export const spentPage = (): string =>
  frame(
    'Link no longer valid',
    `<h1>This set-up link is no longer valid</h1>
<p class="lead">It works once. Create further keys with <code>npm run -s bailiwick -- key create --name anna</code>.</p>`,
  );
