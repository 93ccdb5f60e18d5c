/** Runs weights, by whichever ONNX runtime the firm has installed beside the product: it is too large to come along. */
import { BailiwickError } from '@bailiwick/contract/errors';

interface Tensor {
  readonly data: ArrayLike<number>;
  readonly dims: readonly number[];
}

interface Session {
  readonly inputNames: readonly string[];
  readonly outputNames: readonly string[];
  run(feeds: Readonly<Record<string, unknown>>): Promise<Readonly<Record<string, Tensor>>>;
}

interface Runtime {
  readonly Tensor: new (type: 'int64', data: BigInt64Array, dims: readonly number[]) => unknown;
  readonly InferenceSession: {
    create(weights: Uint8Array, options?: object): Promise<Session>;
  };
}

/** Native first: it is several times faster. */
const RUNTIMES = ['onnxruntime-node', 'onnxruntime-web'] as const;

export interface Weights {
  /** Logits of one text: a row of label scores for each piece. */
  run(ids: readonly number[]): Promise<{ readonly logits: ArrayLike<number>; readonly labels: number }>;
}

/** @throws BailiwickError `invalid_configuration` where no runtime is installed or the weights are no such model. */
export async function openWeights(bytes: Uint8Array): Promise<Weights> {
  const runtime = await installed();
  let session: Session;
  try {
    session = await runtime.InferenceSession.create(bytes, { intraOpNumThreads: 1, logSeverityLevel: 4 });
  } catch (cause) {
    throw new BailiwickError(
      'invalid_configuration',
      'The weights are no model that the ONNX runtime can load.',
      {
        remedy: 'Export the model again, or take another one.',
        cause,
      },
    );
  }
  const [output = 'logits'] = session.outputNames;
  return {
    async run(ids) {
      const dims = [1, ids.length];
      const filled = (value: (i: number) => number): unknown =>
        new runtime.Tensor(
          'int64',
          BigInt64Array.from(ids, (_, i) => BigInt(value(i))),
          dims,
        );
      const feeds: Record<string, unknown> = {};
      for (const name of session.inputNames) {
        feeds[name] =
          name === 'input_ids'
            ? filled((i) => ids[i] as number)
            : filled(name === 'attention_mask' ? () => 1 : () => 0);
      }
      const found = (await session.run(feeds))[output];
      if (found === undefined || found.dims.length !== 3) throw new TypeError('The model labels no tokens.');
      return { logits: found.data, labels: found.dims[2] as number };
    },
  };
}

async function installed(): Promise<Runtime> {
  for (const name of RUNTIMES) {
    try {
      return (await import(name)) as Runtime;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND')) throw error;
    }
  }
  throw new BailiwickError(
    'invalid_configuration',
    'No ONNX runtime is installed, which a model of your own needs.',
    {
      remedy: 'Run `npm install --no-save onnxruntime-node` in the folder of Bailiwick.',
    },
  );
}
