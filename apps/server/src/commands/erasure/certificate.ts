/** `bailiwick erase certificate` and `erase verify`: the proof of an erasure, and its check. */
import { readFile, writeFile } from 'node:fs/promises';
import { parseVerifierKey } from '@bailiwick/ledger/note';
import { inWords } from '../../erasure/certificate-words.ts';
import { readCertificate } from '../../erasure/certificate.ts';
import type { ErasureId } from '../../erasure/erasure-store.ts';
import { verifyEvidence } from '../../erasure/verify.ts';
import { evidenceOf } from '../../erasure-evidence.ts';
import { openLedger } from '../../ledger/open.ts';
import { type Command, PLACE, UsageError } from '../command.ts';
import { json } from '../io.ts';
import { inOffice } from './open.ts';

export const eraseCertificate: Command = {
  name: 'erase certificate',
  summary: 'Print the certificate of an erasure with its proof from the ledger',
  options: {
    out: { type: 'string', value: 'FILE', help: 'Write the evidence there; never over a file that exists' },
    ...PLACE,
  },
  positionals: 'ID',
  async run(invocation, io) {
    const [id, ...more] = invocation.positionals;
    if (id === undefined || more.length > 0)
      throw new UsageError('Name one erasure, by the id of its certificate.');
    return inOffice(invocation, async ({ store, vault, place }) => {
      const found = await store.erasures.find(id as ErasureId);
      const certificate = found && readCertificate(JSON.parse(found.body));
      if (certificate === undefined) {
        io.err('There is no such erasure.\n');
        return 1;
      }
      const ledger = await openLedger({ store, vault, configuration: place.configuration });
      const evidence = await evidenceOf(ledger, certificate);
      if (evidence === undefined) {
        io.err('The erasure was broken off before it was certified: run it again.\n');
        return 1;
      }
      const { out } = invocation.values;
      if (out !== undefined) {
        const written = `${JSON.stringify(evidence, undefined, 2)}\n`;
        await writeFile(out, written, { flag: 'wx' }).catch(() => {
          throw new UsageError('--out cannot be written: it exists, or its folder does not.');
        });
        io.err(`Whoever gets the file checks it with: bailiwick erase verify ${out}\n`);
      }
      if (invocation.flags.has('json')) json(io, evidence);
      else io.out(evidence.text);
      return 0;
    });
  },
};

export const eraseVerify: Command = {
  name: 'erase verify',
  summary: 'Check a certificate of deletion offline: it stands in a signed ledger, word for word',
  options: {
    keys: {
      type: 'string',
      value: 'FILE',
      help: 'The log’s public keys, from elsewhere; default those in the file',
    },
  },
  positionals: 'FILE',
  async run(invocation, io) {
    const [file, ...more] = invocation.positionals;
    if (file === undefined || more.length > 0) throw new UsageError('Name one file of evidence.');
    const { keys } = invocation.values;
    const trusted =
      keys === undefined
        ? undefined
        : (await textOf(keys))
            .split('\n')
            .map(parseVerifierKey)
            .filter((key) => key !== undefined);
    if (trusted?.length === 0) throw new UsageError('The file of keys holds none.');
    if (trusted === undefined)
      io.err('The keys are those in the file itself: compare them with what the log’s owner gave you.\n');
    const verdict = verifyEvidence(await textOf(file), trusted);
    if (invocation.flags.has('json')) json(io, { sound: verdict.kind === 'sound', ...verdict });
    else if (verdict.kind === 'sound') {
      io.out(inWords(verdict.certificate));
      io.out(`\nProven: entry ${verdict.index} of ${verdict.origin} says so, word for word.\n`);
    } else io.out(`Do not believe this file. ${verdict.because}\n`);
    return verdict.kind === 'sound' ? 0 : 1;
  },
};

const textOf = (path: string): Promise<string> =>
  readFile(path, 'utf8').catch(() => {
    throw new UsageError('There is no such file, or it cannot be read.');
  });
