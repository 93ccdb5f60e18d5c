/** Decides what the fake model says: what the script tells, else the echo. */
import { isObject, list, type Ask } from './ask.ts';
import type { Script, ScriptedThinking, ScriptedUsage } from './script.ts';

export interface ToolCall {
  readonly id: string;
  readonly name: string;
  readonly arguments: string;
}

export interface Answer {
  readonly text: string;
  readonly toolCalls: readonly ToolCall[];
  readonly thinking: ScriptedThinking | undefined;
  readonly usage: ScriptedUsage;
  /** Tells one answer's ids from another's; counts up from 1 per fake. */
  readonly serial: number;
}

/** Milliseconds are never read: every `created` is this second, so that recorded answers compare equal. */
export const CREATED = 1_780_000_000;

export function answerTo(ask: Ask, script: Script, serial: number): Answer {
  const toolCalls = (script.toolCalls ?? echoedCalls(ask, script)).map((call, index) => ({
    id: call.id ?? `call_${serial}_${index}`,
    name: call.name,
    arguments: call.arguments,
  }));
  const text =
    script.fault?.kind === 'oversized'
      ? 'x'.repeat(script.fault.bytes)
      : (script.reply ?? echo(ask, toolCalls));
  const usage = script.usage ?? { input: tokens(ask.text), output: tokens(text) };
  return { text, toolCalls, thinking: script.thinking, usage, serial };
}

/** A rough count, as good as a fake needs: four bytes a token, at least one. */
export function tokens(text: string): number {
  return Math.max(1, Math.ceil(Buffer.byteLength(text) / 4));
}

function echo(ask: Ask, toolCalls: readonly ToolCall[]): string {
  if (toolCalls.length > 0) return '';
  return ask.schema === undefined ? ask.text : JSON.stringify(fit(ask.schema, ask.text));
}

function echoedCalls(ask: Ask, script: Script): readonly { id?: string; name: string; arguments: string }[] {
  if (script.reply !== undefined || ask.afterToolResult || !ask.text.includes('call_tool')) return [];
  return ask.tools.map((tool) => ({
    name: tool.name,
    arguments: JSON.stringify(withText(fit(tool.schema, ask.text), ask.text)),
  }));
}

function withText(value: unknown, text: string): unknown {
  const written = (JSON.stringify(value) as string | undefined) ?? '';
  return written.includes(JSON.stringify(text).slice(1, -1))
    ? value
    : { ...(isObject(value) ? value : {}), text };
}

/** The smallest value that fits a JSON schema, with `text` in every free string. */
export function fit(schema: unknown, text: string): unknown {
  if (!isObject(schema)) return { text };
  if ('const' in schema) return schema['const'];
  if (Array.isArray(schema['enum'])) return schema['enum'][0];
  const branch = list(schema['anyOf'] ?? schema['oneOf'])[0];
  if (branch !== undefined) return fit(branch, text);
  const type: unknown = Array.isArray(schema['type']) ? schema['type'][0] : schema['type'];
  switch (type) {
    case 'string':
      return text;
    case 'integer':
    case 'number':
      return 1;
    case 'boolean':
      return true;
    case 'null':
      return null;
    case 'array':
      return [fit(schema['items'], text)];
    default: {
      const properties = isObject(schema['properties']) ? schema['properties'] : {};
      return Object.fromEntries(Object.entries(properties).map(([name, inner]) => [name, fit(inner, text)]));
    }
  }
}
