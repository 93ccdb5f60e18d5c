import type { Words } from '../../words/language.tsx';
import type { Undrawn } from './drawing.ts';
import type { Kind } from './statements.ts';

const en = {
  kinds: {
    flow: 'Flowchart',
    state: 'State diagram',
    sequence: 'Sequence diagram',
    class: 'Class diagram',
    er: 'Entity diagram',
  } satisfies Record<Kind, string>,
  alt: (kind: string, labels: readonly string[], more: number) =>
    `${kind}: ${labels.join(', ')}${more > 0 ? `, and ${more} more` : ''}`,
  drawing: 'Drawing the diagram …',
  source: 'Source',
  picture: 'Picture',
  copy: { short: 'Copy', long: 'Copy source' },
  save: { short: 'Save', long: 'Save picture' },
  enlarge: 'Enlarge',
  smaller: 'Smaller',
  larger: 'Larger',
  fit: 'Fit',
  fileName: 'diagram',
  partly: 'The picture does not show everything that the source says.',
  undrawn: {
    kind: 'Shown as its source: of Mermaid’s diagrams, flowcharts, sequences, states, classes and entities are drawn here.',
    unreadable: 'Shown as its source: this could not be read as a diagram.',
    large: 'Shown as its source: this diagram is too large to be drawn here.',
    slow: 'Shown as its source: drawing this diagram took too long.',
  } satisfies Record<Undrawn, string>,
};

const de: typeof en = {
  kinds: {
    flow: 'Ablaufdiagramm',
    state: 'Zustandsdiagramm',
    sequence: 'Sequenzdiagramm',
    class: 'Klassendiagramm',
    er: 'Entitätendiagramm',
  },
  alt: (kind, labels, more) => `${kind}: ${labels.join(', ')}${more > 0 ? ` und ${more} weitere` : ''}`,
  drawing: 'Das Diagramm wird gezeichnet …',
  source: 'Quelltext',
  picture: 'Bild',
  copy: { short: 'Kopieren', long: 'Quelltext kopieren' },
  save: { short: 'Sichern', long: 'Bild sichern' },
  enlarge: 'Vergrößern',
  smaller: 'Kleiner',
  larger: 'Größer',
  fit: 'Einpassen',
  fileName: 'diagramm',
  partly: 'Das Bild zeigt nicht alles, was im Quelltext steht.',
  undrawn: {
    kind: 'Als Quelltext gezeigt: Von den Diagrammen in Mermaid werden hier Abläufe, Sequenzen, Zustände, Klassen und Entitäten gezeichnet.',
    unreadable: 'Als Quelltext gezeigt: Das ließ sich nicht als Diagramm lesen.',
    large: 'Als Quelltext gezeigt: Dieses Diagramm ist zu groß, um hier gezeichnet zu werden.',
    slow: 'Als Quelltext gezeigt: Das Zeichnen dieses Diagramms dauerte zu lange.',
  },
};

export const diagramWords: Words<typeof en> = { en, de };
