/**
 * The command line: finds the command and runs it.
 *
 * Promises: results on stdout, everything else on stderr; 0 done, 1 the answer is no, 2 wrong usage, 3 a fault; no
 * message quotes a value.
 */
import { nearest } from '@bailiwick/contract/nearest';
import { backup } from './backup/backup.ts';
import { restore } from './backup/restore.ts';
import { backupList, backupPrune, backupVerify } from './backup/stock.ts';
import { type Command, type ExitCode, UsageError } from './command.ts';
import { contentShow } from './content/show.ts';
import { configCheck, configInit, configSchema } from './config.ts';
import { correctionAdd, correctionExport, correctionList, correctionRemove } from './correction.ts';
import { coverage } from './coverage.ts';
import { doctor } from './doctor/doctor.ts';
import { drill } from './drill/drill.ts';
import { documentsAdd, documentsList, documentsRemove } from './documents.ts';
import { execute, report } from './execute.ts';
import { exportKeygen } from './export-keygen.ts';
import { exportAll } from './export.ts';
import { overview } from './help.ts';
import { importConfig } from './import-config.ts';
import { importAll } from './import.ts';
import { type Io, processIo } from './io.ts';
import { acts } from './acts.ts';
import { eraseCertificate, eraseVerify } from './erasure/certificate.ts';
import { eraseConversation, erasePrincipal, eraseScope, eraseSubject } from './erasure/erase.ts';
import { holdLift, holdList, holdSet } from './erasure/hold.ts';
import { eraseRequests, eraseRequestsMark } from './erasure/requests.ts';
import { reveal } from './erasure/reveal.ts';
import { journalTail } from './journal.ts';
import { keyCreate, keyList, keyRevoke } from './key.ts';
import { keysDrill, keysKit, keysRestore } from './keys-kit.ts';
import { keysRekey, keysRotate, keysStatus } from './keys.ts';
import { redact } from './redact.ts';
import { ledgerProof } from './ledger/proof.ts';
import { ledgerPrune } from './ledger/prune.ts';
import { ledgerCheckpoint, ledgerKeys, ledgerPublish } from './ledger/publish.ts';
import { ledgerReceipt } from './ledger/receipt.ts';
import { ledgerVerify } from './ledger/verify.ts';
import { ledgerWitnesses } from './ledger/witnesses.ts';
import { modelAdd, modelCompare, modelTest } from './model.ts';
import { mailTest } from './mail-test.ts';
import { policyDryRun } from './policy-dry-run.ts';
import { policyRequirements } from './policy-requirements.ts';
import { recordsList, recordsLoad, recordsRemove } from './records.ts';
import { scan } from './scan.ts';
import { start } from './start.ts';
import { tlsSelfSigned } from './tls-self-signed.ts';
import { userInvite, userReset } from './user/invite.ts';
import { userEndSessions, userList, userReinstate, userRole, userSuspend } from './user/manage.ts';
import { vendorAdd } from './vendor/add.ts';
import { vendorAnswers } from './vendor/answers.ts';
import { vendorAsk } from './vendor/ask.ts';
import { vendorAttest } from './vendor/attest.ts';
import { vendorDigest, vendorReminders } from './vendor/digest.ts';
import { vendorExcept, vendorUndo } from './vendor/exception.ts';
import { vendorExport } from './vendor/export.ts';
import { vendorFind } from './vendor/find.ts';
import { vendorImportAnswers } from './vendor/import-answers.ts';
import { vendorApprove, vendorEnd, vendorRestrict, vendorSuspend } from './vendor/lifecycle.ts';
import { vendorKbCheck } from './vendor/knowledge/check.ts';
import { vendorKbDistrust, vendorKbKeygen, vendorKbTrust } from './vendor/knowledge/keys.ts';
import { vendorKbList } from './vendor/knowledge/list.ts';
import { vendorKbLoad } from './vendor/knowledge/load.ts';
import { vendorKbShow } from './vendor/knowledge/show.ts';
import { vendorKbExport, vendorKbSign } from './vendor/knowledge/sign.ts';
import { vendorList } from './vendor/list.ts';
import { vendorMatrix } from './vendor/matrix.ts';
import { vendorPack } from './vendor/pack.ts';
import { vendorAccept, vendorReject } from './vendor/settle.ts';
import { vendorRenew } from './vendor/renew.ts';
import { vendorSeen } from './vendor/seen.ts';
import { vendorShow } from './vendor/show.ts';
import { vendorWatch } from './vendor/watch.ts';
import { vendorDiff } from './vendor-diff.ts';
import { vendorSovereigntyAnswer } from './vendor/sovereignty/answer.ts';
import { vendorSovereignty } from './vendor/sovereignty/list.ts';
import { vendorRead } from './vendor-read.ts';
import { witnessAddLog, witnessKeys, witnessStatus } from './witness/logs.ts';
import { witnessStart } from './witness/start.ts';
import { VERSION } from '../version.ts';

export const COMMANDS: readonly Command[] = [
  start,
  doctor,
  scan,
  redact,
  keyCreate,
  keyList,
  keyRevoke,
  userInvite,
  userList,
  userRole,
  userSuspend,
  userReinstate,
  userReset,
  userEndSessions,
  keysStatus,
  keysKit,
  keysDrill,
  keysRestore,
  keysRotate,
  keysRekey,
  backup,
  backupList,
  backupVerify,
  backupPrune,
  restore,
  tlsSelfSigned,
  recordsLoad,
  recordsList,
  recordsRemove,
  documentsAdd,
  documentsList,
  documentsRemove,
  correctionAdd,
  correctionList,
  correctionRemove,
  correctionExport,
  modelAdd,
  modelTest,
  modelCompare,
  coverage,
  configInit,
  configCheck,
  configSchema,
  journalTail,
  acts,
  reveal,
  contentShow,
  eraseSubject,
  eraseScope,
  erasePrincipal,
  eraseConversation,
  eraseCertificate,
  eraseVerify,
  eraseRequests,
  eraseRequestsMark,
  holdSet,
  holdLift,
  holdList,
  ledgerVerify,
  ledgerProof,
  ledgerCheckpoint,
  ledgerPublish,
  ledgerKeys,
  ledgerReceipt,
  ledgerWitnesses,
  ledgerPrune,
  witnessStart,
  witnessAddLog,
  witnessStatus,
  witnessKeys,
  mailTest,
  policyDryRun,
  policyRequirements,
  exportAll,
  exportKeygen,
  importAll,
  importConfig,
  drill,
  vendorFind,
  vendorSeen,
  vendorAdd,
  vendorRenew,
  vendorList,
  vendorShow,
  vendorMatrix,
  vendorAccept,
  vendorReject,
  vendorAttest,
  vendorApprove,
  vendorRestrict,
  vendorSuspend,
  vendorEnd,
  vendorExcept,
  vendorUndo,
  vendorSovereignty,
  vendorSovereigntyAnswer,
  vendorAsk,
  vendorAnswers,
  vendorImportAnswers,
  vendorPack,
  vendorExport,
  vendorReminders,
  vendorDigest,
  vendorRead,
  vendorDiff,
  vendorWatch,
  vendorKbList,
  vendorKbShow,
  vendorKbCheck,
  vendorKbLoad,
  vendorKbTrust,
  vendorKbDistrust,
  vendorKbExport,
  vendorKbSign,
  vendorKbKeygen,
];

export async function runCommand(argv: readonly string[], io: Io = processIo()): Promise<ExitCode> {
  try {
    const found = findCommand(argv);
    if (typeof found !== 'string') return await execute(found.command, found.rest, io);
    io.out(found);
    return 0;
  } catch (error) {
    return report(error, io);
  }
}

/** A command and its words, or a text that answers by itself. @throws UsageError */
function findCommand(
  argv: readonly string[],
): string | { readonly command: Command; readonly rest: readonly string[] } {
  const [first] = argv;
  if (first === undefined) throw new UsageError(`No command was given.\n\n${overview(COMMANDS)}`);
  if (first === '--help' || first === '-h' || first === 'help') return overview(COMMANDS);
  if (first === '--version' || first === 'version') return VERSION;
  for (const words of LENGTHS) {
    const command = COMMANDS.find(({ name }) => name === beginning(argv, words));
    if (command !== undefined) return { command, rest: argv.slice(words) };
  }
  const asked = beginning(argv, argv.at(-1) === '--help' ? argv.length - 1 : argv.length);
  const family = COMMANDS.filter(({ name }) => name.startsWith(`${asked} `));
  if (family.length > 0) return overview(family);
  const names = COMMANDS.map(({ name }) => name);
  const meant = LENGTHS.map((words) => nearest(beginning(argv, words), names)).find(
    (name) => name !== undefined,
  );
  throw new UsageError(
    `There is no such command.${meant === undefined ? '' : ` Did you mean: bailiwick ${meant}?`} See bailiwick --help.`,
  );
}

/** Of how many words names of commands are made, longest first: `vendor kb list`, `key create`, `scan`. */
const LENGTHS = [3, 2, 1];

const beginning = (argv: readonly string[], words: number): string => argv.slice(0, words).join(' ');
