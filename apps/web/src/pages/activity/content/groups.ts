/** Texts of a request, put together as people read them: a message is one, a call of a tool is one. */
import type { KeptPiece } from '@bailiwick/api/contents';

export interface Group {
  readonly place: string;
  /** The tool that is called or described, or the file. */
  readonly name: string | undefined;
  readonly pieces: readonly KeptPiece[];
}

const OF_TOOLS: ReadonlySet<string> = new Set(['tool_arguments', 'tool_definition']);
/** What went along, and is seldom what one looks for. */
const BESIDE: ReadonlySet<string> = new Set([
  'tool_definition',
  'output_schema',
  'setting',
  'metadata',
  'end_user',
  'participant',
  'stop',
  'id',
  'mcp',
  'prompt_variable',
  'user_location',
  'unknown',
  'key',
]);

export const isBeside = ({ place }: Group): boolean => BESIDE.has(place);

export function groupsOf(pieces: readonly KeptPiece[]): readonly Group[] {
  const groups: { place: string; name: string | undefined; pieces: KeptPiece[] }[] = [];
  for (const [at, piece] of pieces.entries()) {
    const place = placeOf(piece, at, pieces);
    const name = OF_TOOLS.has(place) || place === 'file' ? piece.name : undefined;
    const last = groups.at(-1);
    if (last !== undefined && place !== 'file' && last.place === place && last.name === name)
      last.pieces.push(piece);
    else groups.push({ place, name, pieces: [piece] });
  }
  return groups;
}

/** The name of a member belongs to what stands under it, and to the same tool. */
function placeOf(piece: KeptPiece, at: number, pieces: readonly KeptPiece[]): string {
  if (piece.place !== 'key') return piece.place;
  const own = piece.name ?? piece.text;
  const belongs = ({ place, name }: KeptPiece): boolean => place !== 'key' && name === own;
  const next = pieces.slice(at + 1).find(({ place }) => place !== 'key');
  if (next !== undefined && belongs(next)) return next.place;
  return pieces.slice(0, at).findLast(belongs)?.place ?? 'key';
}
