/** The texts of a request as views: bounded, in the order of the request, with what was found in them. */
import type { DataClass } from '@bailiwick/contract/classes';
import type { Finding } from '@bailiwick/contract/finding';
import type { FileEdit, FilePosition, TextPosition, WireRequest } from '../ingress/request.ts';
import type { InspectedFile, Inspection } from '../inspect/inspection.ts';
import { MOST_CHARACTERS, type Mark, type Name, type Piece, type View } from './content.ts';
import { markerOf } from './marker.ts';

/** What of a body is changed before it leaves, for one offering. */
export interface Changes {
  readonly texts: ReadonlyMap<TextPosition, string>;
  readonly files: ReadonlyMap<FilePosition, FileEdit>;
  /** Classes that may leave as they are; in pictures the others are covered. */
  readonly allowed: ReadonlySet<DataClass>;
}

/** @param inspection undefined where the request was refused before anything was found in it. */
export function writtenView(
  wire: WireRequest,
  inspection: Inspection | undefined,
  most = MOST_CHARACTERS,
): View {
  const view = new BoundedView(most);
  const tools = wire.toolNames();
  for (const position of readable(wire)) {
    const findings = inspection?.texts.get(position) ?? [];
    view.add(labelOf(position, tools), position.value, findings.map(markOf));
  }
  for (const position of wire.files) {
    const file = inspection?.files.get(position);
    view.add(fileLabel(position), textIn(file), findingsIn(file).map(markOf));
  }
  return view.done();
}

/** As it left: every text of the request, or what took its place. */
export function sentView(
  wire: WireRequest,
  inspection: Inspection,
  { texts, files, allowed, names }: Changes & { readonly names: readonly Name[] },
  most = MOST_CHARACTERS,
): View {
  const view = new BoundedView(most);
  const tools = wire.toolNames();
  const marksIn = markerOf(names.map(({ token, ...of }) => ({ ...of, text: token })));
  for (const position of readable(wire)) {
    const text = texts.get(position) ?? position.value;
    view.add(labelOf(position, tools), text, marksIn(text));
  }
  for (const position of wire.files) {
    const text = leftOf(inspection.files.get(position), files.get(position), allowed);
    view.add(fileLabel(position), text, marksIn(text));
  }
  return view.done();
}

/** What vendors encrypted or signed for themselves says nothing to anybody else. */
const readable = ({ texts }: WireRequest): readonly TextPosition[] =>
  texts.filter(({ position }) => position !== 'signature');

type Label = Pick<Piece, 'place' | 'name'>;

/** Under free names a text has its member's name before it: `city: `. */
const labelOf = (text: TextPosition, tools: ReadonlyMap<TextPosition, string>): Label => ({
  place: text.position,
  name: tools.get(text) ?? (text.before === '' ? undefined : text.before.replace(/: $/, '')),
});

const fileLabel = ({ filename, mediaType }: FilePosition): Label => ({
  place: 'file',
  name: filename ?? mediaType,
});

const markOf = ({ start, end, type, class: of }: Finding): Mark => ({ start, end, type, class: of });

const textIn = (file: InspectedFile | undefined): string =>
  file === undefined || file.kind === 'uninspected' ? '' : file.text;

const findingsIn = (file: InspectedFile | undefined): readonly Finding[] =>
  file === undefined || file.kind === 'uninspected' ? [] : file.findings;

function leftOf(
  file: InspectedFile | undefined,
  edit: FileEdit | undefined,
  allowed: ReadonlySet<DataClass>,
): string {
  if (edit !== undefined && 'text' in edit) return edit.text;
  if (edit === undefined || file?.kind !== 'picture') return textIn(file);
  return file.findings
    .filter((finding) => !allowed.has(finding.class))
    .toReversed()
    .reduce((text, { start, end }) => `${text.slice(0, start)}${COVERED}${text.slice(end)}`, file.text);
}

const COVERED = '█████';

/** Takes pieces until the room is used up; the last may be cut. */
class BoundedView {
  readonly #pieces: Piece[] = [];
  #room: number;
  #cut = 0;

  constructor(most: number) {
    this.#room = most;
  }

  add({ place, name }: Label, text: string, marks: readonly Mark[]): void {
    const kept = wholePairs(text, this.#room);
    this.#cut += text.length - kept.length;
    this.#room -= kept.length;
    if (kept === '' && text !== '') return;
    const inside = marks.filter(({ end }) => end <= kept.length);
    this.#pieces.push({ place, ...(name === undefined ? {} : { name }), text: kept, marks: inside });
  }

  done(): View {
    return { pieces: this.#pieces, cut: this.#cut };
  }
}

/** The beginning of a text, not ending within a surrogate pair. */
export function wholePairs(text: string, most: number): string {
  if (text.length <= most) return text;
  const last = text.charCodeAt(most - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? most - 1 : most);
}
