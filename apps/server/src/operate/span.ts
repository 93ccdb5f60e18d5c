import type { DataClass } from '@bailiwick/contract/classes';
import type { ErrorCode } from '@bailiwick/contract/errors';
import type { Action } from '../decide/decision.ts';
import type { Protocol } from '../offerings/offering.ts';
import type { TraceContext } from './traceparent.ts';

/** One attempt at one offering, told in the terms of OpenTelemetry's conventions for generative AI. Never content. */
export interface SpanFacts {
  readonly context: TraceContext;
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  readonly endedAt: number;
  readonly route: string;
  readonly protocol: Protocol;
  readonly record: string;
  readonly offering: string | undefined;
  readonly requestModel: string | undefined;
  readonly responseModel: string | undefined;
  readonly serverAddress: string | undefined;
  readonly upstreamStatus: number | undefined;
  readonly inputTokens: number | undefined;
  readonly outputTokens: number | undefined;
  readonly decision: Action | undefined;
  readonly classes: readonly DataClass[];
  readonly error: ErrorCode | undefined;
}

/** The JSON form of OTLP: ids in hex, 64-bit numbers as strings. */
export interface OtlpSpan {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly kind: number;
  readonly startTimeUnixNano: string;
  readonly endTimeUnixNano: string;
  readonly attributes: readonly OtlpAttribute[];
  readonly status: { readonly code: number };
}

export interface OtlpAttribute {
  readonly key: string;
  readonly value:
    | { readonly stringValue: string }
    | { readonly intValue: string }
    | { readonly arrayValue: { readonly values: readonly { readonly stringValue: string }[] } };
}

const KIND_CLIENT = 3;
const STATUS_UNSET = 0;
const STATUS_ERROR = 2;

const OPERATIONS: Readonly<Record<string, string>> = {
  'openai.chat': 'chat',
  'openai.responses': 'chat',
  'openai.completions': 'text_completion',
  'openai.embeddings': 'embeddings',
  'anthropic.messages': 'chat',
};

/** A caller writes the model's name; one that is no identifier could be anything. */
const MODEL = /^[A-Za-z0-9][A-Za-z0-9._:/-]{0,127}$/;

export function otlpSpan(facts: SpanFacts): OtlpSpan {
  const { context } = facts;
  const operation = OPERATIONS[facts.route] ?? facts.route;
  const model = modelOf(facts.requestModel);
  return {
    traceId: context.traceId,
    spanId: context.spanId,
    ...(context.parentSpanId === undefined ? {} : { parentSpanId: context.parentSpanId }),
    name: model === undefined ? operation : `${operation} ${model}`,
    kind: KIND_CLIENT,
    startTimeUnixNano: nanoseconds(facts.startedAt),
    endTimeUnixNano: nanoseconds(facts.endedAt),
    attributes: attributesOf(facts, operation, model),
    status: { code: facts.error === undefined ? STATUS_UNSET : STATUS_ERROR },
  };
}

function attributesOf(
  facts: SpanFacts,
  operation: string,
  model: string | undefined,
): readonly OtlpAttribute[] {
  const attributes: OtlpAttribute[] = [];
  const text = (key: string, value: string | undefined): void => {
    if (value !== undefined) attributes.push({ key, value: { stringValue: value } });
  };
  const count = (key: string, value: number | undefined): void => {
    if (value !== undefined && Number.isSafeInteger(value))
      attributes.push({ key, value: { intValue: String(value) } });
  };
  text('gen_ai.operation.name', operation);
  text('gen_ai.provider.name', facts.protocol);
  text('gen_ai.request.model', model);
  text('gen_ai.response.model', modelOf(facts.responseModel));
  count('gen_ai.usage.input_tokens', facts.inputTokens);
  count('gen_ai.usage.output_tokens', facts.outputTokens);
  text('server.address', facts.serverAddress);
  count('http.response.status_code', facts.upstreamStatus);
  text('error.type', facts.error);
  text('bailiwick.record', facts.record);
  text('bailiwick.offering', facts.offering);
  text('bailiwick.decision', facts.decision);
  if (facts.classes.length > 0) {
    attributes.push({
      key: 'bailiwick.classes',
      value: { arrayValue: { values: facts.classes.map((name) => ({ stringValue: name })) } },
    });
  }
  return attributes;
}

function modelOf(name: string | undefined): string | undefined {
  return name !== undefined && MODEL.test(name) ? name : undefined;
}

/** Milliseconds with a fraction; the product with a million would not be exact as a number. */
function nanoseconds(ms: number): string {
  const whole = Math.floor(ms);
  return String(BigInt(whole) * 1_000_000n + BigInt(Math.round((ms - whole) * 1_000_000)));
}
