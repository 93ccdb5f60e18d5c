import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, it } from 'node:test';
import { type Import, type Module, ROOT, productModules, walk } from './sources.ts';

const SERVER = 'apps/server/src/';

/**
 * Who may know whom in the server. `uses` at run time, `types` for types only; a room always knows itself and
 * `packages/`. `wiring` is what lies beside the rooms: serve.ts and what it is made of.
 */
const ROOMS: Readonly<
  Record<string, { readonly uses: readonly string[]; readonly types?: readonly string[] }>
> = {
  main: { uses: ['commands'] },
  commands: {
    uses: [
      'wiring',
      'activity',
      'backup',
      'certificate',
      'config',
      'conversations',
      'decide',
      'drill',
      'egress',
      'erasure',
      'export',
      'files',
      'firm',
      'identity',
      'ingress',
      'inspect',
      'keys',
      'ledger',
      'mail',
      'offerings',
      'opinion',
      'peers',
      'pictures',
      'protect',
      'record',
      'redact',
      'store',
      'subjects',
      'vault',
      'vendors',
      'witness',
    ],
    types: ['contents', 'holds'],
  },
  wiring: {
    uses: [
      'activity',
      'api',
      'approvals',
      'backup',
      'callers',
      'certificate',
      'config',
      'console',
      'contents',
      'conversations',
      'decide',
      'door',
      'drill',
      'egress',
      'erasure',
      'export',
      'files',
      'firm',
      'holds',
      'identity',
      'inspect',
      'keys',
      'ledger',
      'mail',
      'offerings',
      'operate',
      'opinion',
      'pictures',
      'prompts',
      'protect',
      'record',
      'scim',
      'setup',
      'store',
      'subjects',
      'vault',
      'vendors',
      'witness',
    ],
  },
  // Compares answers; who asks, and the clock, are handed in.
  drill: { uses: ['offerings'] },
  // Foreign words in, ours out; knows nothing but how ours are spelt.
  peers: { uses: [], types: ['offerings'] },
  // Whoever comes over HTTP, for every room that answers; knows none of them.
  callers: { uses: [] },
  // The firm's directory in its own protocol; what it may do is identity's to say.
  scim: { uses: ['callers', 'keys'], types: ['identity'] },
  setup: { uses: [] },
  // The control plane asks the rooms and tells what they say; no room of the path knows it.
  api: {
    uses: [
      'activity',
      'approvals',
      'callers',
      'chat',
      'config',
      'contents',
      'conversations',
      'decide',
      'drill',
      'erasure',
      'files',
      'firm',
      'identity',
      'inspect',
      'keys',
      'ledger',
      'mail',
      'prompts',
      'protect',
      'record',
      'starting',
      'vendors',
    ],
    types: ['backup', 'door', 'export', 'holds', 'offerings', 'vault'],
  },
  // Reads the journal beside the traffic; whoever asks about the past asks here.
  activity: { uses: ['offerings', 'record'] },
  // A client of the door like any other, by a connection that does not leave the process.
  chat: { uses: ['ingress'], types: ['egress', 'keys', 'offerings'] },
  certificate: { uses: [] },
  console: { uses: [] },
  door: {
    uses: [
      'callers',
      'ingress',
      'inspect',
      'decide',
      'protect',
      'egress',
      'restore',
      'record',
      'keys',
      'mirror',
      'offerings',
      'pictures',
    ],
    types: ['config', 'contents', 'files', 'operate', 'vendors'],
  },
  ingress: { uses: [], types: ['offerings', 'restore'] },
  inspect: { uses: ['opinion', 'pictures', 'protect'], types: ['files', 'ingress'] },
  decide: { uses: [], types: ['config', 'keys', 'offerings'] },
  protect: { uses: ['vault'] },
  egress: { uses: [], types: ['offerings'] },
  restore: { uses: ['protect'] },
  record: { uses: ['decide'], types: ['protect'] },
  mirror: { uses: [], types: ['ingress'] },
  keys: { uses: [] },
  // Pure: what a firm begins with.
  starting: { uses: [], types: ['decide', 'offerings'] },
  // Knows no HTTP: whoever serves people asks it.
  identity: { uses: ['callers', 'keys'], types: ['record'] },
  operate: { uses: [], types: ['decide', 'egress', 'offerings', 'record'] },
  config: { uses: ['callers', 'decide', 'mail', 'offerings', 'opinion'], types: ['identity', 'kms', 'keys'] },
  offerings: { uses: [], types: ['keys'] },
  // A command, and one day the server, hands in the keys.
  backup: { uses: [], types: ['subjects'] },
  export: { uses: ['ledger', 'record', 'vendors'], types: ['keys', 'protect'] },
  files: { uses: [] },
  firm: { uses: [] },
  opinion: { uses: ['files'] },
  pictures: { uses: ['files'] },
  redact: { uses: ['files', 'inspect', 'pictures'] },
  // The one thing that the vault asks of others: to wrap and unwrap the root key.
  kms: { uses: ['egress'] },
  vault: { uses: ['kms'], types: ['protect', 'subjects'] },
  subjects: { uses: ['vault'], types: ['protect'] },
  conversations: { uses: ['subjects'], types: ['holds', 'record'] },
  // Hears what passes the door; who reveals it is recorded.
  contents: { uses: ['ingress', 'subjects'], types: ['inspect', 'record'] },
  approvals: { uses: ['decide'], types: ['record', 'subjects'] },
  prompts: { uses: [], types: ['record'] },
  holds: { uses: [], types: ['record'] },
  erasure: {
    uses: ['contents', 'conversations', 'ledger', 'protect'],
    types: ['holds', 'record', 'subjects'],
  },
  // Implements the ports that these rooms declare.
  store: {
    uses: ['activity', 'approvals', 'export', 'record'],
    types: [
      'contents',
      'conversations',
      'erasure',
      'holds',
      'identity',
      'keys',
      'ledger',
      'prompts',
      'protect',
      'subjects',
      'vendors',
      'witness',
    ],
  },
  // What the firm and its people are told, in letters of its own; who knows it, and the connection, are handed in.
  mail: { uses: ['identity', 'vendors'], types: ['approvals'] },
  ledger: { uses: ['record', 'vendors'] },
  // Cosigns the logs of other installs.
  witness: { uses: ['callers', 'ledger'] },
  vendors: { uses: ['callers', 'egress', 'files'], types: ['config', 'offerings'] },
};

const modules = productModules();

/** `decide/verdict.ts` → `decide`, `serve.ts` → `wiring`; undefined outside of the server. */
function roomOf(path: string): string | undefined {
  if (!path.startsWith(SERVER)) return undefined;
  const [first = '', second] = path.slice(SERVER.length).split('/');
  if (second !== undefined) return first;
  return first === 'main.ts' ? 'main' : 'wiring';
}

/** `packages/detect/src/engine.ts` → `packages/detect` */
const packageOf = (path: string): string => path.split('/').slice(0, 2).join('/');

/** What breaks a rule, as `file → import`, so that a failure names the place. */
function offenders(breaks: (module: Module, used: Import) => boolean): string[] {
  return modules.flatMap((module) =>
    module.imports
      .filter((used) => breaks(module, used))
      .map(({ to, kind }) => `${module.path} → ${to} (${kind})`),
  );
}

function containing(pattern: RegExp, allowed: (path: string) => boolean): string[] {
  return modules.filter(({ path, code }) => !allowed(path) && pattern.test(code)).map(({ path }) => path);
}

const within =
  (...folders: string[]) =>
  (path: string): boolean =>
    folders.some((folder) => path.startsWith(folder));

describe('the map of the house', () => {
  it('is checked against all modules there are', () => {
    assert.ok(modules.length > 100, `only ${modules.length} modules were seen`);
    const edges = modules.flatMap(({ imports }) => imports).length;
    assert.ok(edges > 300, `only ${edges} imports were seen`);
    const dangling = offenders(
      (_, { to }) => to.endsWith('.ts') && !to.startsWith('@') && !existsSync(join(ROOT, to)),
    );
    assert.deepEqual(dangling, []);
  });

  it('names every room in ARCHITECTURE.md and in the table of who may know whom', () => {
    const text = readFileSync(join(ROOT, 'ARCHITECTURE.md'), 'utf8');
    const rooms = new Set(modules.map(({ path }) => roomOf(path)).filter((room) => room !== undefined));
    const unnamed = [...rooms].filter(
      (room) =>
        room !== 'main' &&
        room !== 'wiring' &&
        !text.includes(`\`${SERVER}${room}\``) &&
        !text.includes(`\`${room}\``),
    );
    assert.deepEqual(unnamed, []);
    assert.deepEqual(
      [...rooms].filter((room) => !Object.hasOwn(ROOMS, room)),
      [],
    );
    // And the other way: what the page and the table name is there.
    const drawn = Array.from(
      text.matchAll(/`((?:apps|packages)\/[\w/]+|fakes|e2e|bench|checks)`/g),
      ([, path = '']) => path,
    );
    assert.ok(drawn.length > 20, `only ${drawn.length} folders were seen in the page`);
    assert.deepEqual(
      drawn.filter((path) => !existsSync(join(ROOT, path))),
      [],
    );
    assert.deepEqual(
      Object.keys(ROOMS).filter((room) => !rooms.has(room)),
      [],
    );
    for (const name of ['packages/contract', 'packages/detect', 'fakes'])
      assert.ok(text.includes(`\`${name}\``), name);
  });

  it('holds: no room knows a room that it should not', () => {
    const wrong = offenders(({ path }, { to, kind }) => {
      const [from, into] = [roomOf(path), roomOf(to)];
      if (into === undefined || from === into) return false;
      if (from === undefined) return true;
      const { uses, types = [] } = ROOMS[from] ?? { uses: [] };
      return !(uses.includes(into) || (kind === 'type' && types.includes(into)));
    });
    assert.deepEqual(wrong, []);
  });

  it('keeps the packages apart from the server, and the contract apart from everything', () => {
    assert.deepEqual(
      offenders(({ path }, { to }) => path.startsWith('packages/') && to.startsWith('apps/')),
      [],
    );
    // A package is entered by its name, and the product knows no other packages of ours than these eight.
    assert.deepEqual(
      offenders(
        ({ path }, { to }) =>
          (/^(packages|fakes|e2e|bench)\//.test(to) && packageOf(to) !== packageOf(path)) ||
          (to.startsWith('@bailiwick/') &&
            // The console verifies what it is given as an auditor would: by the second opinion.
            !(path.startsWith('apps/web/') && to.startsWith('@bailiwick/verifier/')) &&
            !/^@bailiwick\/((api|contract|evidence|diligence|ledger|phrases)\/[a-z-/]+|detect|evidence|age)$/.test(
              to,
            )),
      ),
      [],
    );
    const ofDiligence = /^(packages\/diligence\/|@bailiwick\/(contract|evidence)(\/|$)|zod$)/;
    assert.deepEqual(
      offenders(({ path }, { to }) => path.startsWith('packages/diligence/') && !ofDiligence.test(to)),
      [],
    );
    assert.deepEqual(
      offenders(
        ({ path }, { to }) => path.startsWith('packages/age/') && !/^(packages\/age\/|node:crypto$)/.test(to),
      ),
      [],
    );
    // Whoever verifies a log trusts Node and this one folder.
    assert.deepEqual(
      offenders(
        ({ path }, { to }) =>
          path.startsWith('packages/ledger/') && !/^(packages\/ledger\/|node:crypto$)/.test(to),
      ),
      [],
    );
    // The second opinion on the ledger: whoever doubts the first must not find it in here.
    assert.deepEqual(
      offenders(
        ({ path }, { to }) =>
          path.startsWith('packages/verifier/src/') && !to.startsWith('packages/verifier/src/'),
      ),
      [],
    );
    assert.deepEqual(
      offenders(({ path }, { to }) => path.startsWith('apps/web/') && to.startsWith('apps/server/')),
      [],
    );
    const ofApi = /^(packages\/api\/|@bailiwick\/contract\/|zod$)/;
    assert.deepEqual(
      offenders(({ path }, { to }) => path.startsWith('packages/api/') && !ofApi.test(to)),
      [],
    );
    const ofPhrases = /^(packages\/phrases\/|@bailiwick\/(contract|diligence)\/)/;
    assert.deepEqual(
      offenders(({ path }, { to }) => path.startsWith('packages/phrases/') && !ofPhrases.test(to)),
      [],
    );
    const ofDetect = /^(packages\/detect\/|@bailiwick\/contract\/|libphonenumber-js(\/|$)|re2js$)/;
    assert.deepEqual(
      offenders(({ path }, { to }) => path.startsWith('packages/detect/') && !ofDetect.test(to)),
      [],
    );
    assert.deepEqual(
      offenders(
        ({ path }, { to }) => path.startsWith('packages/contract/') && !to.startsWith('packages/contract/'),
      ),
      [],
    );
  });
});

describe('one way out', () => {
  it('only egress imports what opens a connection; the store has its database', () => {
    const clients = /^(undici|ws|got|axios|node:(tls|http2|dgram|dns)(\/.*)?)$/;
    assert.deepEqual(
      offenders(
        ({ path }, { to, kind }) => kind === 'value' && clients.test(to) && roomOf(path) !== 'egress',
      ),
      [],
    );
  });

  it('whoever imports node:http, node:https or node:net takes no more than what listens or reads an address', () => {
    const listening = new Set(['createServer', 'isIP', 'BlockList']);
    assert.deepEqual(
      offenders(
        ({ path }, { to, kind, names }) =>
          kind === 'value' &&
          /^node:(http|https|net)$/.test(to) &&
          roomOf(path) !== 'egress' &&
          !(names.length > 0 && names.every((name) => listening.has(name.replace(/ as \w+$/, '')))),
      ),
      [],
    );
  });

  it('nobody calls the built-in fetch, WebSocket or EventSource, or starts a process', () => {
    assert.deepEqual(
      // In the browser the page's policy keeps this rule, and reaches nobody but our own server.
      containing(/(?<![.\w])(fetch|WebSocket|EventSource)\s*\(/, within('apps/web/src/reach/client.ts')),
      [],
    );
    assert.deepEqual(
      offenders((_, { to }) => /^node:(child_process|cluster)$/.test(to)),
      [],
    );
  });
});

describe('one keeper each', () => {
  it('only the store knows SQL drivers', () => {
    assert.deepEqual(
      offenders(({ path }, { to }) => /^(node:sqlite|pg|kysely)(\/|$)/.test(to) && roomOf(path) !== 'store'),
      [],
    );
  });

  it('only the wiring and the commands open the store', () => {
    assert.deepEqual(
      offenders(
        ({ path }, { to }) =>
          roomOf(to) === 'store' && !['store', 'wiring', 'commands'].includes(roomOf(path) ?? ''),
      ),
      [],
    );
  });

  it('only the configuration reads the environment', () => {
    assert.deepEqual(
      containing(/process\s*(\.|\[')env\b/, within(`${SERVER}config/`, 'apps/web/build.ts')),
      [],
    );
  });

  it("only commands and the log write to the process's streams", () => {
    assert.deepEqual(
      containing(
        /process\.(stdout|stderr)|(?<!\/)\bconsole\.(?:log|info|warn|error|debug|trace|table)\b/,
        within(`${SERVER}commands/`, `${SERVER}operate/`),
      ),
      [],
    );
  });

  it('what remembers or reports cannot open the vault, nor the book that holds values', () => {
    const blind = new Set(['record', 'operate', 'store']);
    assert.deepEqual(
      offenders(
        ({ path }, { to }) =>
          blind.has(roomOf(path) ?? '') &&
          (roomOf(to) === 'vault' || (roomOf(to) === 'protect' && basename(to) !== 'pseudonym.ts')),
      ),
      [],
    );
  });
});

describe('the pure core', () => {
  const pure = within('packages/contract/', 'packages/detect/', `${SERVER}decide/`);

  it('imports nothing of Node', () => {
    assert.deepEqual(
      offenders(({ path }, { to }) => pure(path) && to.startsWith('node:')),
      [],
    );
  });

  it('has no clock, no chance and no process', () => {
    const impure =
      /\b(Date\.now|new Date\(\)|performance\.|Math\.random|setTimeout|setInterval|setImmediate|process\.|crypto\.|Buffer\.)/;
    assert.deepEqual(
      containing(impure, (path) => !pure(path)),
      [],
    );
  });
});

describe('files', () => {
  it('are one idea each: short, most of them very', (test) => {
    const lengths = modules.map(({ lines }) => lines).toSorted((a, b) => a - b);
    assert.deepEqual(
      modules.filter(({ lines }) => lines > 400).map(({ path, lines }) => `${path} (${lines})`),
      [],
    );
    const median = lengths[Math.floor(lengths.length / 2)] ?? 0;
    test.diagnostic(
      `${modules.length} modules; the median has ${median} lines, the longest ${lengths.at(-1)}`,
    );
    assert.ok(median <= 110, `the median file has ${median} lines`);
  });

  it('have names that say something', () => {
    const empty = /(^|[/.-])(utils?|helpers?|managers?|common|misc|shared|services?)([/.-]|$)/;
    const named = [...walk('apps'), ...walk('packages'), ...walk('fakes'), ...walk('checks')];
    assert.deepEqual(
      named.filter((path) => empty.test(path)),
      [],
    );
    assert.deepEqual(
      named.filter((path) => !/^[a-z0-9.-]+\.tsx?$/.test(basename(path))),
      [],
    );
  });

  it('are barrels nowhere but at the door of a package', () => {
    assert.deepEqual(
      modules
        .map(({ path }) => path)
        .filter((path) => basename(path) === 'index.ts' && !/^packages\/[a-z]+\/src\/index\.ts$/.test(path)),
      [],
    );
  });
});
