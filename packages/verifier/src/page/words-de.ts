import { formatsOf } from './formats.ts';
import type { Words } from './words.ts';

export const GERMAN: Words = {
  formats: formatsOf('de'),
  page: {
    title: 'Ein Protokoll prüfen',
    lead: 'Sehen Sie selbst, was das Protokoll einer Firma beweist. Alles geschieht in diesem Browser: Die Seite lädt nichts und sendet nichts.',
    keys: 'Schlüssel, denen Sie vertrauen',
    keysHint:
      'Einer je Zeile: die Schlüssel des Protokolls und, falls vorhanden, die der Zeugen. Beziehen Sie sie auf einem anderen Weg als den Nachweis, etwa aus einem Vertrag oder Brief. Wer die Schlüssel wählt, wählt das Ergebnis.',
    mode: 'Was möchten Sie prüfen?',
    modeEntry: 'Einen Eintrag',
    modeLog: 'Ein ganzes Protokoll',
    modeGrowth: 'Ein bekanntes Protokoll',
    evidence: 'Nachweisdatei',
    evidenceHint: 'Ihr Name endet auf .tlog-proof.',
    entryFile: 'Eintrag',
    entryHint: 'Nur nötig, wenn die Nachweisdatei den Eintrag nicht selbst enthält.',
    older: 'Älterer Prüfpunkt',
    olderHint: 'Die Datei „checkpoint“, die Sie vom letzten Mal aufbewahrt haben.',
    folder: 'Ordner des Protokolls',
    folderHint:
      'Der Ordner, der „checkpoint“ und „tile“ enthält. Dateien und Ordner können Sie auch auf diese Seite ziehen.',
    chooseFile: 'Datei wählen',
    chooseFolder: 'Ordner wählen',
    check: 'Prüfen',
    print: 'Ergebnis drucken',
    foot: 'Geprüft nach den offenen Standards RFC 6962, RFC 9162, FIPS 204, RFC 8032 und C2SP signed-note, tlog-checkpoint, tlog-cosignature, tlog-tiles und tlog-proof. Jedes andere Prüfprogramm für diese muss dasselbe finden.',
  },
  proven: ({ origin, index, size, signed }) =>
    `Dieser Eintrag stand im Protokoll ${origin} an Stelle ${index} von ${size}, als es ${signed} unterschrieben wurde.`,
  whole: ({ origin, size, signed }) =>
    `Das Protokoll ${origin} ist vollständig: Seine ${size} Einträge sind die, die ${signed} unterschrieben wurden.`,
  grown: ({ origin, from, to, signed }) =>
    `Das Protokoll ${origin} ist nur gewachsen: Die ${from} Einträge des älteren Prüfpunkts stehen am Anfang der ${to}, die ${signed} unterschrieben wurden.`,
  signed: (when, algorithms) => (when === undefined ? `mit ${algorithms}` : `am ${when} mit ${algorithms}`),
  believe: 'Das ist bewiesen',
  doNotBelieve: 'Glauben Sie dies nicht',
  notChecked: 'Es wurde noch nichts geprüft',
  because: {
    'no-key': (what) =>
      `Diese Zeile ist kein Schlüssel, der hier verwendet werden kann: „${what}“. Kopieren Sie die ganze Zeile noch einmal.`,
    'no-keys': () => 'Es fehlt ein Schlüssel. Tragen Sie oben die Schlüssel des Protokolls ein.',
    'no-checkpoint': () =>
      'Der unterschriebene Prüfpunkt ist nicht lesbar: Er wurde gekürzt, bearbeitet oder umgewandelt, oder es ist eine andere Datei.',
    'no-evidence': () => 'Dies ist keine Nachweisdatei, oder sie wurde gekürzt, bearbeitet oder umgewandelt.',
    'no-entry': () =>
      'Die Nachweisdatei enthält den Eintrag nicht. Wählen Sie auch die Datei mit dem Eintrag.',
    'log-unknown': (what) =>
      `Dies stammt aus dem Protokoll „${what}“, und keiner der eingetragenen Schlüssel trägt dessen Namen. Ist es das erwartete Protokoll?`,
    'signature-wrong': (what) =>
      `Die Unterschrift von ${what} ist falsch: Der Prüfpunkt wurde verändert, oder jemand anderes hat unterschrieben.`,
    'signature-missing': (what) =>
      `Die Unterschrift von ${what} fehlt, und jeder Schlüssel des Protokolls muss unterschrieben haben.`,
    'algorithm-missing': (what) => `Dieser Browser kann ${what} nicht prüfen. Verwenden Sie einen neueren.`,
    'entry-elsewhere': (what) =>
      `Der Eintrag steht nicht an Stelle ${what} des Protokolls. Er wurde verändert, und sei es um ein Zeichen, oder er gehört zu einem anderen Nachweis.`,
    'file-missing': (what) => `Im Ordner fehlt die Datei „${what}“.`,
    'file-malformed': (what) => `Die Datei „${what}“ ist beschädigt.`,
    'entry-changed': (what) =>
      `Der Eintrag an Stelle ${what} ist nicht der, aus dem sein Hashwert gebildet wurde. Eines von beiden wurde verändert.`,
    'tile-changed': (what) => `Hashwerte in „${what}“ folgen nicht aus den Einträgen. Sie wurden verändert.`,
    'root-differs': (what) =>
      `Der Ordner führt nicht zu dem, was für ${what} Einträge unterschrieben wurde. Er enthält andere Einträge oder Hashwerte.`,
    'logs-differ': (what) => `Dies sind zwei verschiedene Protokolle: ${what}.`,
    'log-shrunk': (what) =>
      `Der ältere Prüfpunkt zählt mehr Einträge als der neuere (${what}). Falls Sie die beiden nicht verwechselt haben, wurde das Protokoll zurückgesetzt. Bewahren Sie beide auf.`,
    'history-rewritten': (what) =>
      `Das Protokoll hat zwei Verläufe unterschrieben: Die ${what} Einträge des älteren Prüfpunkts sind nicht die ersten ${what} des neueren, und beide sind richtig unterschrieben. Bewahren Sie beide auf: Zusammen beweisen sie es.`,
  },
  fact: {
    log: 'Protokoll',
    position: 'Stelle (die erste ist 0)',
    entries: 'Einträge',
    root: 'Wurzel-Hashwert',
    signedBy: 'Unterschrieben von',
    witnesses: 'Zeugen',
    file: 'SHA-256 der Datei',
    checked: 'Geprüft am',
  },
  noTime: 'nennt keine Zeit',
  noWitness: 'keine',
  absent: (name) => `${name}: hat nicht unterschrieben`,
  entry: 'Der Eintrag',
  asWritten: 'Wie er geschrieben steht, Byte für Byte',
  notText: 'Der Eintrag ist kein Text. Hexadezimal:',
  limits: 'Was dies nicht zeigt',
  limit: {
    oneHistory:
      'Dass der Inhaber des Protokolls nur diesen einen Verlauf führt. Niemand außer dem Protokoll selbst hat unterschrieben. Zeugen würden es zeigen, oder ein älterer Prüfpunkt in Ihren eigenen Händen.',
    independence: 'Dass die Zeugen vom Inhaber des Protokolls unabhängig sind. Das müssen Sie selbst wissen.',
    truth:
      'Dass wahr ist, was die Einträge sagen, oder dass alles eingetragen wurde. Es zeigt, was eingetragen wurde, und dass es seither nicht verändert ist.',
    clock: 'Dass die Zeit stimmt: Sie ist, was die Uhr des Unterzeichners sagte.',
    quantum:
      'Dass es noch gilt, wenn Quantencomputer Ed25519 fälschen können: Es wurde kein Schlüssel eines quantensicheren Verfahrens geprüft.',
    restOfLog: 'Dass der Rest des Protokolls vollständig ist. Das zeigt sein Ordner.',
    newEntries:
      'Dass jede Datei des neueren Protokolls stimmt. Prüfen Sie den Ordner auch als „Ein ganzes Protokoll“.',
  },
  unkept: (count) =>
    `Was in den ersten ${count} Einträgen stand: Der Ordner enthält nur ihre Hashwerte, die zum Unterschriebenen führen. Er sagt von sich selbst, dass sie nicht aufbewahrt werden.`,
  chosen: (name) => `Gewählt: ${name}`,
  remove: 'Entfernen',
  noFiles: 'Wählen Sie zuerst die Dateien.',
  working: (done, all) => `${done} von ${all} Einträgen`,
  failed: (message) =>
    `Eine Datei konnte nicht gelesen werden. Wählen Sie sie noch einmal, über die Schaltfläche. (${message})`,
};
