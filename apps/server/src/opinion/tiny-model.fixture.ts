/**
 * A real ONNX model, small enough to be written by hand: it looks each word up in a table of labels.
 *
 * The graph is one `Gather` over a table of [words, labels]; tokenizer and configuration are as model makers publish
 * them. Field numbers are those of onnx.proto3.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const INT64 = 7;
const FLOAT = 1;

/** @param words what the model takes for what: `{ anna: 'B-PER' }`. */
export async function writeTinyModel(folder: string, words: Readonly<Record<string, string>>): Promise<void> {
  const labels = ['O', ...new Set(Object.values(words))];
  const vocabulary = ['[UNK]', '[CLS]', '[SEP]', ...Object.keys(words)];
  const table = vocabulary.flatMap((word) => {
    const label = labels.indexOf(words[word] ?? 'O');
    return labels.map((_, i) => (i === label ? 6 : 0));
  });
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'model.onnx'), onnx(table, vocabulary.length, labels.length));
  const id2label = Object.fromEntries(labels.map((label, i) => [String(i), label]));
  await writeFile(join(folder, 'config.json'), JSON.stringify({ id2label, max_position_embeddings: 64 }));
  await writeFile(join(folder, 'tokenizer.json'), JSON.stringify(tokenizer(vocabulary)));
}

function tokenizer(vocabulary: readonly string[]): object {
  const special = (content: string, id: number): object => ({
    id,
    content,
    single_word: false,
    lstrip: false,
    rstrip: false,
    normalized: false,
    special: true,
  });
  return {
    version: '1.0',
    added_tokens: [special('[UNK]', 0), special('[CLS]', 1), special('[SEP]', 2)],
    normalizer: { type: 'Lowercase' },
    pre_tokenizer: { type: 'Whitespace' },
    post_processor: { type: 'BertProcessing', sep: ['[SEP]', 2], cls: ['[CLS]', 1] },
    decoder: null,
    model: {
      type: 'WordPiece',
      unk_token: '[UNK]',
      continuing_subword_prefix: '##',
      max_input_chars_per_word: 100,
      vocab: Object.fromEntries(vocabulary.map((word, i) => [word, i])),
    },
  };
}

function onnx(table: readonly number[], words: number, labels: number): Uint8Array {
  const node = [text(1, 'table'), text(1, 'input_ids'), text(2, 'logits'), text(4, 'Gather')].flat();
  const initializer = [
    ...number(1, words),
    ...number(1, labels),
    ...number(2, FLOAT),
    ...bytes(9, [...new Uint8Array(Float32Array.from(table).buffer)]),
    ...text(8, 'table'),
  ];
  const graph = [
    ...bytes(1, node),
    ...text(2, 'lookup'),
    ...bytes(5, initializer),
    ...bytes(11, tensor('input_ids', INT64, ['batch', 'pieces'])),
    ...bytes(12, tensor('logits', FLOAT, ['batch', 'pieces', 'labels'])),
  ];
  return Uint8Array.from([
    ...number(1, 8),
    ...bytes(7, graph),
    ...bytes(8, [...text(1, ''), ...number(2, 13)]),
  ]);
}

function tensor(name: string, type: number, dims: readonly string[]): number[] {
  const shape = dims.flatMap((dim) => bytes(1, text(2, dim)));
  return [...text(1, name), ...bytes(2, bytes(1, [...number(1, type), ...bytes(2, shape)]))];
}

const number = (field: number, value: number): number[] => [...varint(field << 3), ...varint(value)];
const bytes = (field: number, value: readonly number[]): number[] => [
  ...varint((field << 3) | 2),
  ...varint(value.length),
  ...value,
];
const text = (field: number, value: string): number[] => bytes(field, [...Buffer.from(value)]);

function varint(value: number): number[] {
  const out: number[] = [];
  let rest = value;
  while (rest > 127) {
    out.push((rest & 127) | 128);
    rest >>>= 7;
  }
  return [...out, rest];
}
