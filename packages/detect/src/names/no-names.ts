/** Words that begin with a capital, or are nothing but capitals, and name nobody: labels of numbers, tools, languages of programs. */
import { hashOf } from '../words.ts';

/** Folded. */
const NO_NAMES: ReadonlySet<number> = new Set(
  (
    'both each every neither either whoever anyone everyone christmas easter weihnachten ostern ' +
    'ssn dob dl dln pin iban bic swift vat tin itin ein nin nif nie dni bsn svnr imei uuid guid url uri api sdk sha md5 rsa ssh ssl tls vpn dns http https ftp smtp imap pdf csv xlsx docx json xml yaml html css sql ' +
    'cpu gpu ram ssd hdd usb hdmi led faq kpi okr roi crm erp poc mvp eta asap fyi tba tbd eod eob ooo cv hr qa ' +
    'python javascript typescript kotlin golang perl php haskell erlang fortran cobol matlab react angular django flask laravel nodejs linux ubuntu debian fedora windows macos ios android docker kubernetes ' +
    'terraform ansible postgres postgresql mysql mariadb sqlite mongodb redis kafka elasticsearch nginx excel powerpoint sharepoint onedrive wordpress jira confluence scrum kanban pandas numpy pytorch tensorflow ' +
    'jupyter bash powershell latex markdown bluetooth ethernet wifi blockchain bitcoin ethereum'
  )
    .split(' ')
    .map(hashOf),
);

/** @param folded the hash of the one word that is taken for a name. */
export function namesNothing(folded: number): boolean {
  return NO_NAMES.has(folded);
}
