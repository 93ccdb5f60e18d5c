/** A Chromium without a window, spoken to over a pipe (Chrome DevTools Protocol). */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';

const PLACES = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Undefined where none is installed. */
export const CHROMIUM = PLACES.find((path) => existsSync(path));

interface Answer {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

export class Browser {
  readonly #process: ChildProcess;
  readonly #home: string;
  readonly #waiting = new Map<number, (answer: Answer) => void>();
  #session: string | undefined;
  #sent = 0;
  /** Methods of events, and their parameters as JSON. */
  readonly events: string[] = [];

  private constructor(path: string) {
    this.#home = mkdtempSync(join(tmpdir(), 'chromium-'));
    this.#process = spawn(
      path,
      [
        '--headless=new',
        '--no-sandbox',
        '--disable-gpu',
        '--remote-debugging-pipe',
        `--user-data-dir=${this.#home}`,
        '--lang=en',
        'about:blank',
      ],
      { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] },
    );
    let rest = '';
    (this.#process.stdio[4] as Readable).setEncoding('utf8').on('data', (chunk: string) => {
      const messages = (rest + chunk).split('\0');
      rest = messages.pop() ?? '';
      for (const message of messages) this.#receive(JSON.parse(message) as Answer);
    });
  }

  /** Opens a page and waits until its script has run. */
  static async open(path: string, url: string): Promise<Browser> {
    const browser = new Browser(path);
    const { targetId } = await browser.send<{ targetId: string }>('Target.createTarget', {
      url: 'about:blank',
    });
    const { sessionId } = await browser.send<{ sessionId: string }>('Target.attachToTarget', {
      targetId,
      flatten: true,
    });
    browser.#session = sessionId;
    for (const domain of ['Page', 'Runtime', 'Log', 'Network']) await browser.send(`${domain}.enable`);
    await browser.send('Page.navigate', { url });
    await browser.until(`document.querySelector('h1')?.textContent && document.readyState === 'complete'`);
    return browser;
  }

  #receive(answer: Answer): void {
    if (answer.id === undefined) this.events.push(`${answer.method} ${JSON.stringify(answer.params)}`);
    else this.#waiting.get(answer.id)?.(answer);
  }

  async send<Result>(method: string, params: object = {}): Promise<Result> {
    this.#sent += 1;
    const id = this.#sent;
    const message = {
      id,
      method,
      params,
      ...(this.#session === undefined ? {} : { sessionId: this.#session }),
    };
    const answer = await new Promise<Answer>((resolve) => {
      this.#waiting.set(id, resolve);
      (this.#process.stdio[3] as Writable).write(`${JSON.stringify(message)}\0`);
    });
    this.#waiting.delete(id);
    if (answer.error !== undefined) throw new Error(`${method}: ${answer.error.message}`);
    return answer.result as Result;
  }

  /** The value of an expression in the page, its promise waited for. */
  async evaluate<Value>(expression: string): Promise<Value> {
    const { result } = await this.send<{ result: { value: Value } }>('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    return result.value;
  }

  async until(expression: string): Promise<void> {
    const end = Date.now() + 20_000;
    while (!(await this.evaluate<boolean>(`Boolean(${expression})`))) {
      if (Date.now() > end) throw new Error(`It never came to: ${expression}`);
      await new Promise((resolve) => {
        setTimeout(resolve, 20);
      });
    }
  }

  async chooseFiles(selector: string, ...files: readonly string[]): Promise<void> {
    const { root } = await this.send<{ root: { nodeId: number } }>('DOM.getDocument');
    const { nodeId } = await this.send<{ nodeId: number }>('DOM.querySelector', {
      nodeId: root.nodeId,
      selector,
    });
    await this.send('DOM.setFileInputFiles', { nodeId, files });
  }

  async drop(...files: readonly string[]): Promise<void> {
    for (const type of ['dragEnter', 'dragOver', 'drop'])
      await this.send('Input.dispatchDragEvent', {
        type,
        x: 50,
        y: 50,
        data: { items: [], files, dragOperationsMask: 1 },
      });
  }

  async close(): Promise<void> {
    const ended = new Promise((resolve) => {
      this.#process.once('exit', resolve);
    });
    this.#session = undefined;
    await Promise.race([this.send('Browser.close'), ended]);
    await ended;
    rmSync(this.#home, { recursive: true, force: true, maxRetries: 5 });
  }
}
