import { formatsOf } from './formats.ts';
import type { Words } from './words.ts';

export const ENGLISH: Words = {
  formats: formatsOf('en-GB'),
  page: {
    title: 'Check a ledger',
    lead: 'See for yourself what a firm’s ledger proves. Everything happens in this browser: the page loads nothing and sends nothing.',
    keys: 'Keys you trust',
    keysHint:
      'One on each line: the log’s keys, and those of any witnesses. Get them by another way than the evidence, such as a contract or a letter. Whoever chooses the keys chooses the result.',
    mode: 'What do you want to check?',
    modeEntry: 'One entry',
    modeLog: 'A whole log',
    modeGrowth: 'A log seen before',
    evidence: 'Evidence file',
    evidenceHint: 'Its name ends in .tlog-proof.',
    entryFile: 'Entry',
    entryHint: 'Needed only where the evidence file does not hold the entry itself.',
    older: 'Older checkpoint',
    olderHint: 'The file named “checkpoint” that you kept from last time.',
    folder: 'Folder of the log',
    folderHint:
      'The folder that holds “checkpoint” and “tile”. Files and folders can also be dropped anywhere on this page.',
    chooseFile: 'Choose a file',
    chooseFolder: 'Choose a folder',
    check: 'Check',
    print: 'Print the result',
    foot: 'Checked by the open standards RFC 6962, RFC 9162, FIPS 204, RFC 8032, and C2SP signed-note, tlog-checkpoint, tlog-cosignature, tlog-tiles and tlog-proof, so any other verifier of these must find the same.',
  },
  proven: ({ origin, index, size, signed }) =>
    `This entry stood in the log ${origin} at position ${index} of ${size} when it was signed ${signed}.`,
  whole: ({ origin, size, signed }) =>
    `The log ${origin} is whole: its ${size} entries are those that were signed ${signed}.`,
  grown: ({ origin, from, to, signed }) =>
    `The log ${origin} has only grown: the ${from} entries of the older checkpoint begin the ${to} that were signed ${signed}.`,
  signed: (when, algorithms) => (when === undefined ? `by ${algorithms}` : `on ${when}, by ${algorithms}`),
  believe: 'This is proven',
  doNotBelieve: 'Do not believe this',
  notChecked: 'Nothing has been checked yet',
  because: {
    'no-key': (what) => `This line is no key that can be used here: “${what}”. Copy the whole line again.`,
    'no-keys': () => 'No key was given. Enter the log’s keys above.',
    'no-checkpoint': () =>
      'The signed checkpoint cannot be read: it was cut, edited or converted, or it is another file.',
    'no-evidence': () => 'This is not an evidence file, or it was cut, edited or converted.',
    'no-entry': () => 'The evidence file does not hold its entry. Choose the entry’s file as well.',
    'log-unknown': (what) =>
      `This comes from the log “${what}”, and none of the keys you entered is named like it. Is it the log you expected?`,
    'signature-wrong': (what) =>
      `The signature of ${what} is wrong: the checkpoint was changed, or somebody else has signed it.`,
    'signature-missing': (what) => `${what} has not signed, and each of the log’s keys must.`,
    'algorithm-missing': (what) => `This browser cannot check ${what}. Use a newer one.`,
    'entry-elsewhere': (what) =>
      `The entry does not stand at position ${what} of the log. It was changed, be it by one character, or it belongs to other evidence.`,
    'file-missing': (what) => `The file “${what}” is missing from the folder.`,
    'file-malformed': (what) => `The file “${what}” is damaged.`,
    'entry-changed': (what) =>
      `The entry at position ${what} is not the one that its hash was made of. One of the two was changed.`,
    'tile-changed': (what) => `Hashes in “${what}” do not follow from the entries. They were changed.`,
    'root-differs': (what) =>
      `The folder does not lead to what was signed for ${what} entries. It holds other entries or hashes.`,
    'logs-differ': (what) => `These are two different logs: ${what}.`,
    'log-shrunk': (what) =>
      `The older checkpoint counts more entries than the newer one (${what}). Unless you have mixed them up, the log was set back. Keep both.`,
    'history-rewritten': (what) =>
      `The log has signed two histories: the ${what} entries of the older checkpoint are not the first ${what} of the newer one, and both are rightly signed. Keep both: together they prove it.`,
  },
  fact: {
    log: 'Log',
    position: 'Position (the first is 0)',
    entries: 'Entries',
    root: 'Root hash',
    signedBy: 'Signed by',
    witnesses: 'Witnesses',
    file: 'SHA-256 of the file',
    checked: 'Checked on',
  },
  noTime: 'states no time',
  noWitness: 'none',
  absent: (name) => `${name}: has not signed`,
  entry: 'The entry',
  asWritten: 'As it is written, byte for byte',
  notText: 'The entry is not text. In hexadecimal:',
  limits: 'What this does not show',
  limit: {
    oneHistory:
      'That the log’s owner keeps only this one history. Nobody but the log itself has signed it. Witnesses would show it, or an older checkpoint in your own hands.',
    independence: 'That the witnesses are independent of the log’s owner. That you must know yourself.',
    truth:
      'That what the entries say is true, or that everything was entered. It shows what was entered, and that it has not changed since.',
    clock: 'That the time is right: it is what the clock of whoever signed said.',
    quantum:
      'That it will still hold when quantum computers can forge Ed25519: no key of a quantum-safe algorithm was checked.',
    restOfLog: 'That the rest of the log is whole. Its folder shows that.',
    newEntries: 'That every file of the newer log is whole. Check the folder as “A whole log” as well.',
  },
  unkept: (count) =>
    `What the first ${count} entries said: the folder holds their hashes only, which lead to what was signed. It says of itself that they are not kept.`,
  chosen: (name) => `Chosen: ${name}`,
  remove: 'Remove',
  noFiles: 'Choose the files first.',
  working: (done, all) => `${done} of ${all} entries`,
  failed: (message) => `A file could not be read. Choose it again, by its button. (${message})`,
};
