/** Named HTML entities that turn up in pasted text, and the characters they stand for. */
const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
  ['commat', '@'],
  ['period', '.'],
  ['colon', ':'],
  ['semi', ';'],
  ['comma', ','],
  ['sol', '/'],
  ['bsol', '\\'],
  ['num', '#'],
  ['percnt', '%'],
  ['plus', '+'],
  ['equals', '='],
  ['lowbar', '_'],
  ['hyphen', '-'],
  ['dash', '-'],
  ['minus', '-'],
  ['ndash', '-'],
  ['mdash', '-'],
  ['lpar', '('],
  ['rpar', ')'],
  ['excl', '!'],
  ['quest', '?'],
  ['ast', '*'],
  ['dollar', '$'],
  ['grave', '`'],
  ['verbar', '|'],
  ['Tab', '\t'],
  ['NewLine', '\n'],
  ['shy', ''],
  ['zwj', ''],
  ['zwnj', ''],
  ['lrm', ''],
  ['rlm', ''],
  ['auml', 'ä'],
  ['ouml', 'ö'],
  ['uuml', 'ü'],
  ['Auml', 'Ä'],
  ['Ouml', 'Ö'],
  ['Uuml', 'Ü'],
  ['szlig', 'ß'],
  ['eacute', 'é'],
  ['egrave', 'è'],
  ['ecirc', 'ê'],
  ['euml', 'ë'],
  ['agrave', 'à'],
  ['aacute', 'á'],
  ['acirc', 'â'],
  ['ccedil', 'ç'],
  ['iacute', 'í'],
  ['icirc', 'î'],
  ['iuml', 'ï'],
  ['ntilde', 'ñ'],
  ['oacute', 'ó'],
  ['ograve', 'ò'],
  ['ocirc', 'ô'],
  ['uacute', 'ú'],
  ['ugrave', 'ù'],
  ['ucirc', 'û'],
  ['aring', 'å'],
  ['oslash', 'ø'],
  ['aelig', 'æ'],
  ['rsquo', '’'],
  ['lsquo', '‘'],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['ensp', ' '],
  ['emsp', ' '],
  ['thinsp', ' '],
]);

const ENTITY = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z]{2,8})(?=;));?/y;

/** The entity that begins at `at`: what it stands for and where it ends. */
export function entityAt(
  text: string,
  at: number,
): { readonly value: string; readonly end: number } | undefined {
  ENTITY.lastIndex = at;
  const match = ENTITY.exec(text);
  if (match === null) return undefined;
  const [, decimal, hex, name] = match;
  if (name !== undefined) {
    const value = NAMED.get(name);
    return value === undefined ? undefined : { value, end: ENTITY.lastIndex };
  }
  const point = decimal !== undefined ? Number(decimal) : Number.parseInt(hex ?? '', 16);
  if (!isText(point)) return undefined;
  return { value: String.fromCodePoint(point), end: ENTITY.lastIndex };
}

/** Whether a code point may stand in text: no control but tab and line ends, no surrogate, inside Unicode. */
export function isText(point: number): boolean {
  if (point < 32) return point === 9 || point === 10 || point === 13;
  return point !== 127 && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff);
}
