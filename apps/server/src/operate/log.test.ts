import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { type Log, type LogFields, type LogLevel, createLog } from './log.ts';

function logToLines(level: LogLevel = 'debug'): { log: Log; lines: string[] } {
  const lines: string[] = [];
  return { log: createLog({ level, destination: { write: (line) => lines.push(line) } }), lines };
}

test('a line is one JSON object with its level, time, event and fields', () => {
  const { log, lines } = logToLines();
  log.write('concluded', {
    record: '01jd9x',
    route: 'openai.chat',
    offering: 'eu-model',
    ending: 'completed',
    upstreamStatus: 200,
    durationMs: 12,
    tlsGroup: 'X25519MLKEM768',
  });
  assert.equal(lines.length, 1);
  const { time, ...rest } = JSON.parse(lines[0]!);
  assert.match(time, /^\d{4}-\d\d-\d\dT/);
  assert.deepEqual(rest, {
    level: 'debug',
    event: 'concluded',
    record: '01jd9x',
    route: 'openai.chat',
    offering: 'eu-model',
    ending: 'completed',
    tlsGroup: 'X25519MLKEM768',
    upstreamStatus: 200,
    durationMs: 12,
  });
});

test('fields that are absent are left out, and host names and process numbers are not told', () => {
  const { log, lines } = logToLines();
  log.write('ready', { port: 8484, code: undefined, count: Number.NaN });
  assert.deepEqual(Object.keys(JSON.parse(lines[0]!)).sort(), ['event', 'level', 'port', 'time']);
});

test('text that is no identifier is withheld, whoever passes it', () => {
  const { log, lines } = logToLines();
  for (const text of ['jane@example.com', 'Jane Doe', 'x'.repeat(65), '', 'línea', 'a\nb', '{"a":1}'])
    log.write('concluded', { offering: text });
  for (const line of lines) assert.equal(JSON.parse(line).offering, '[withheld]');
});

test('fields that are not on the list cannot be written, even past the compiler', () => {
  const { log, lines } = logToLines();
  const smuggled = {
    record: 'r1',
    body: 'canary',
    headers: { authorization: 'canary' },
    msg: 'canary',
    offering: { toString: () => 'canary' },
  };
  log.write('broken', smuggled as unknown as LogFields);
  assert.doesNotMatch(lines.join(''), /canary/);
});

test('lines below the level are not written', () => {
  const { log, lines } = logToLines('warn');
  log.write('concluded', { record: 'r' });
  log.write('breaker', { offering: 'a', state: 'open' });
  assert.equal(lines.length, 1);
  const silent = logToLines('silent');
  silent.log.write('broken', {});
  assert.equal(silent.lines.length, 0);
});

test('an error is told by class, code and place, not by its message', () => {
  const { log, lines } = logToLines();
  log.write('broken', {
    record: 'r',
    error: Object.assign(new RangeError('value canary@example.com'), { code: 'ERR_X' }),
  });
  const { error } = JSON.parse(lines[0]!);
  assert.equal(error.name, 'RangeError');
  assert.equal(error.code, 'ERR_X');
  assert.match(error.at[0], /^operate\/log\.test\.ts:\d+:\d+$/);
  assert.doesNotMatch(lines[0]!, /canary/);
});

test('lines go to stderr, all of them by the time the log is closed; stdout stays empty', async () => {
  const script = `
    const { createLog } = await import(${JSON.stringify(new URL('log.ts', import.meta.url).href)});
    const log = createLog({ level: 'debug' });
    for (let i = 0; i < 500; i += 1) log.write('concluded', { count: i });
    await log.close();`;
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [
    '--input-type=module',
    '-e',
    script,
  ]);
  assert.equal(stdout, '');
  const lines = stderr.trim().split('\n');
  assert.equal(lines.length, 500);
  assert.equal(JSON.parse(lines[499]!).count, 499);
});

test('a line costs little', () => {
  const log = createLog({ level: 'info', destination: { write: () => {} } });
  const fields = {
    record: '01jd9x0000',
    request: '01jd9x0000',
    route: 'openai.chat',
    offering: 'eu-model',
    ending: 'completed',
    upstreamStatus: 200,
    durationMs: 12,
  };
  for (let i = 0; i < 5000; i += 1) log.write('concluded', fields);
  const started = performance.now();
  for (let i = 0; i < 5000; i += 1) log.write('concluded', fields);
  const each = ((performance.now() - started) / 5000) * 1000;
  // Meant: under 10 µs; the bound leaves room for a busy machine.
  assert.ok(each < 50, `${each} µs per line`);
});
