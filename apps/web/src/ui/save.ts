/** Files that the reader takes along, made in the browser. */

/** Saves bytes under a name. */
export function saveFile(name: string, type: string, content: string | Blob): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken hold of it by the next turn.
  setTimeout(() => URL.revokeObjectURL(address), 1_000);
}

export function saveCsv(name: string, rows: readonly (readonly (string | number)[])[]): void {
  const text = rows.map((row) => row.map(cellOf).join(',')).join('\r\n');
  // With its mark, so that spreadsheets read it as UTF-8.
  saveFile(`${name}.csv`, 'text/csv;charset=utf-8', `\uFEFF${text}\r\n`);
}

/**
 * RFC 4180; and a text that a spreadsheet would take for a formula gets an apostrophe before it, so that what somebody
 * wrote into a prompt or a name cannot run on the reader's machine (CWE-1236).
 */
export function cellOf(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const harmless = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
