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

function beginsAnew(line: string): boolean {
  return !/^(\s|[-*+>|]|\d+[.)])/.test(line);
}
