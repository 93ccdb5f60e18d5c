import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { draw } from './draw.ts';
import type { Drawing } from './drawing.ts';
import { safeSvg } from './safe-svg.ts';

const drawn = (source: string): Drawing => {
  const drawing = draw(source);
  assert.ok(typeof drawing === 'object', `not drawn: ${JSON.stringify(drawing)}`);
  return drawing;
};
const HARMLESS =
  /^(<\/?(svg|defs|marker|g|rect|line|circle|ellipse|polygon|polyline|path|text|tspan)(\s[\w:-]+="[^"<>]*")*\s*\/?>|[^<>"]*)*$/;
const ATTRIBUTES = /\s([\w:-]+)="([^"]*)"/g;

function assertHarmless(svg: string): void {
  assert.match(svg, HARMLESS);
  for (const tag of svg.match(/<[^>]*>/g) ?? [])
    for (const [, name = '', value = ''] of tag.matchAll(ATTRIBUTES)) {
      assert.doesNotMatch(name, /^(on|style|href|xlink|src|class|data-)/i);
      if (name !== 'xmlns') assert.doesNotMatch(value, /:|url\((?!#)/);
    }
}

describe('diagrams of answers', () => {
  it('flowcharts, sequences, states, classes and entities are drawn, with what they say', () => {
    const flow = drawn(
      'graph TD\n  A[Offer] -->|yes| B{Signed?}\n  subgraph Team\n  B --> C[(Files)]\n  end',
    );
    assert.equal(flow.kind, 'flow');
    assert.deepEqual(flow.labels.toSorted(), ['Files', 'Offer', 'Signed?', 'Team']);
    const kinds = [
      'sequenceDiagram\n  Alice->>Bob: Hello\n  Note over Alice,Bob: by phone\n  loop daily\n  Bob-->>Alice: Hi\n  end',
      'stateDiagram-v2\n  [*] --> Open\n  Open --> Closed: paid\n  Closed --> [*]',
      'classDiagram\n  Animal <|-- Duck\n  Animal : +int age',
      'erDiagram\n  CUSTOMER ||--o{ ORDER : places\n  CUSTOMER {\n    string name PK\n  }',
    ].map((source) => drawn(source));
    assert.deepEqual(
      kinds.map(({ kind, partly }) => [kind, partly]),
      [
        ['sequence', false],
        ['state', false],
        ['class', false],
        ['er', false],
      ],
    );
    for (const { svg } of [flow, ...kinds]) assertHarmless(svg);
  });

  it('links, scripts, handlers, addresses and colours that a diagram brings along fall away', () => {
    const { svg, labels, partly } = drawn(
      [
        '%%{init: {"securityLevel": "loose"}}%%',
        'graph TD; A["<img src=x onerror=alert(1)>"]-->B["a; click here"]; click A "https://evil.example"',
        'click B call alert(1)',
        'click B href "javascript:alert(1)" _blank',
        'style A fill:url(https://evil.example/x),stroke:"><script>alert(1)</script>',
        'classDef c fill:#000,color:#000',
        'class A,B c',
        'linkStyle 0 stroke:url(//evil.example)',
      ].join('\n'),
    );
    assertHarmless(svg);
    assert.match(svg, /&lt;img src=x onerror=alert\(1\)&gt;/);
    assert.doesNotMatch(svg, /evil|javascript/);
    assert.deepEqual(labels.length, 2);
    assert.equal(partly, false);
  });

  it('what a drawing leaves out of its source is told', () => {
    assert.equal(drawn('graph TD\n  A[One] --> B[Two]\n  this line is no statement').partly, true);
    assert.equal(drawn('graph TD\n  A[Größe 1] --> B[Maß<br/>zwei]').partly, false);
  });

  it('what is no diagram that we draw, is broken or is too large is not drawn', () => {
    assert.equal(draw('pie title Pets\n  "Dogs" : 3'), 'kind');
    assert.equal(draw('gantt\n  title x'), 'kind');
    assert.equal(draw('hello'), 'kind');
    assert.equal(draw('graph TD'), 'unreadable');
    assert.equal(draw('sequenceDiagram\n!!!'), 'unreadable');
    assert.equal(
      draw(`graph TD\n${Array.from({ length: 5_000 }, (_, i) => `n${i}-->n${i + 1}`).join('\n')}`),
      'large',
    );
  });

  it('whatever labels hold, what is drawn is shapes and letters', () => {
    const label = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      fc.constantFrom(
        '"><script>alert(1)</script>',
        "' onload='x",
        '&quot; onload=&quot;x',
        '&lt;b&gt;',
        '\u0000\uFFFE',
      ),
      fc.constantFrom(
        '</text><a href="javascript:1">',
        ']]>',
        '<!--',
        '<![CDATA[',
        'url(https://evil.example)',
      ),
    );
    const source = fc
      .tuple(label, label, label)
      .chain(([a, b, c]) =>
        fc.constantFrom(
          `graph TD\n  A[${a}] -->|${b}| B("${c}")`,
          `stateDiagram-v2\n  [*] --> One: ${a}\n  state "${b}" as s\n  One --> s: ${c}`,
          `sequenceDiagram\n  participant A as ${a}\n  A->>B: ${b}\n  Note over A,B: ${c}`,
          `classDiagram\n  A <|-- B : ${a}\n  A : ${b}\n  A : ${c}()`,
          `erDiagram\n  A ||--o{ B : "${a}"\n  A {\n    string x "${b}"\n  }`,
        ),
      );
    fc.assert(
      fc.property(source, (text) => {
        const drawing = draw(text);
        if (typeof drawing === 'object') assertHarmless(drawing.svg);
      }),
      { numRuns: 300 },
    );
  });

  it('the gate lets through no text that is not a drawing', () => {
    const inside = (text: string): string => `<svg width="10" height="10">${text}</svg>`;
    for (const text of [
      '<a href="x"><rect/></a>',
      '<script>1</script>',
      '<g>',
      '</g>',
      '<image href="x"/>',
      '<svg></svg>',
    ])
      assert.equal(safeSvg(inside(text)), undefined, text);
    assert.equal(safeSvg('<svg width="10" height="10">'), undefined);
    assert.equal(safeSvg('hello'), undefined);
    assert.doesNotMatch(
      safeSvg(inside('<rect onload="x" style="x" fill="url(#a)" x="1"/><text>a "@ink" &amp; b</text>'))
        ?.svg ?? '',
      /onload|style|url|"@ink"/,
    );
  });
});
