/**
 * Cuts Markdown into blocks that stand by themselves, so that a streaming answer renders anew only its last one: what is
 * finished stays as it is, however long the answer grows.
 */
const FENCE = /^ {0,3}(`{3,}|~{3,})/;

export function blocksOf(markdown: string): readonly string[] {
  const blocks: string[] = [];
  let block: string[] = [];
  let fence: string | undefined;
  const close = (): void => {
    if (block.length > 0) blocks.push(block.join('\n'));
    block = [];
  };
  for (const line of markdown.split('\n')) {
    const mark = FENCE.exec(line)?.[1];
    if (fence === undefined && mark !== undefined) fence = mark;
    else if (fence !== undefined && mark !== undefined && mark[0] === fence[0] && mark.length >= fence.length)
      fence = undefined;
    // A list goes on over empty lines and what is indented belongs to what stands before it: a block begins only with
    // a line that can belong to nothing before.
    if (line === '' && fence === undefined) {
      block.push(line);
      continue;
    }
    if (fence === undefined && block.at(-1) === '' && beginsAnew(line)) close();
    block.push(line);
  }
  close();
  return blocks;
}

/** Whether a fenced block, as it was written, has come to its end. */
export function fenceIsClosed(block: string): boolean {
  // In quotes and lists its lines stand behind signs of their own.
  const lines = block.split('\n').map((line) => line.replace(/^[\s>]*/, ''));
  const mark = FENCE.exec(lines[0] ?? '')?.[1] ?? '```';
  const last = lines.at(-1)?.trimEnd() ?? '';
  return lines.length > 1 && last.length >= mark.length && last === (mark[0] ?? '`').repeat(last.length);
}

function beginsAnew(line: string): boolean {
  return !/^(\s|[-*+>|]|\d+[.)])/.test(line);
}
