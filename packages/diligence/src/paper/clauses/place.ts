import { type Demands, dataAct, gdpr } from './demand.ts';

/** Where data is, and whose law reaches it there. */
export const PLACE = {
  data_residency: {
    weight: 2,
    laws: [gdpr('44')],
    wording: {
      en: {
        risk: 'Data that may lie anywhere is subject to laws that we do not know, and we cannot tell our customers where it is.',
        ask: 'Storage in the European Economic Area, or a named region, in writing.',
        clause:
          'The Provider shall store Customer Content, with logs, backups and metadata that contain content, only in [the European Economic Area], and shall neither move it nor give access to it from elsewhere, for support included, without the Customer’s prior written consent.',
      },
      de: {
        risk: 'Daten, die überall liegen können, unterliegen Gesetzen, die wir nicht kennen, und wir können unseren Kunden nicht sagen, wo sie sind.',
        ask: 'Die Speicherung im Europäischen Wirtschaftsraum oder in einer benannten Region, schriftlich.',
        clause:
          'Der Anbieter speichert Kundeninhalte samt Protokollen, Sicherungen und inhaltstragenden Metadaten nur im [Europäischen Wirtschaftsraum] und verlagert sie ohne vorherige schriftliche Zustimmung des Kunden weder an andere Orte noch gewährt er von dort Zugriff, auch nicht zur Unterstützung.',
      },
    },
  },
  processing_region: {
    weight: 2,
    laws: [gdpr('44')],
    wording: {
      en: {
        risk: 'Storage in Europe does not help where the computing is done elsewhere: the prompt travels as it stands.',
        ask: 'Computing in the same region as storage, shown in the endpoint or the response.',
        clause:
          'The Provider shall also compute requests of the Customer only in [the European Economic Area], at times of high load and in failures too; if it cannot, it refuses the request. The endpoint or the response names the region in which a request was computed.',
      },
      de: {
        risk: 'Speicherung in Europa nützt nichts, wenn anderswo gerechnet wird: Die Eingabe reist im Klartext.',
        ask: 'Berechnung in derselben Region wie die Speicherung, erkennbar an Endpunkt oder Antwort.',
        clause:
          'Der Anbieter verarbeitet Anfragen des Kunden auch rechnerisch nur im [Europäischen Wirtschaftsraum], auch bei hoher Last und in Störungen; kann er das nicht, weist er die Anfrage ab. Endpunkt oder Antwort nennen die Region, in der eine Anfrage berechnet wurde.',
      },
    },
  },
  transfer_mechanism: {
    weight: 3,
    laws: [gdpr('44'), gdpr('46(2)(c)')],
    wording: {
      en: {
        risk: 'Without a ground for the transfer, sending personal data outside of the EEA is unlawful, whatever else the contract says.',
        ask: 'Standard contractual clauses with a transfer impact assessment, even where an adequacy decision applies today.',
        clause:
          'Where Customer Content reaches a country outside of the EEA [or the United Kingdom], the standard contractual clauses of Implementing Decision (EU) 2021/914 apply in the module that fits, and prevail over the Agreement. They also apply where an adequacy decision or a certification under one ceases to hold. The Provider hands over its transfer impact assessment, tells the Customer of requests by authorities unless forbidden by law, and contests those that it may contest.',
      },
      de: {
        risk: 'Ohne Grundlage ist die Übermittlung personenbezogener Daten außerhalb des EWR rechtswidrig, was immer sonst im Vertrag steht.',
        ask: 'Standardvertragsklauseln mit Transfer-Folgenabschätzung, auch wo heute ein Angemessenheitsbeschluss gilt.',
        clause:
          'Gelangen Kundeninhalte in ein Land außerhalb des EWR [oder des Vereinigten Königreichs], gelten die Standardvertragsklauseln des Durchführungsbeschlusses (EU) 2021/914 im passenden Modul und gehen dem Vertrag vor. Sie gelten auch, wenn ein Angemessenheitsbeschluss oder eine darauf beruhende Zertifizierung entfällt. Der Anbieter übergibt seine Transfer-Folgenabschätzung, unterrichtet den Kunden über Behördenersuchen, soweit das Gesetz es nicht verbietet, und ficht an, was anfechtbar ist.',
      },
    },
  },
  governing_law: {
    weight: 1,
    laws: [gdpr('28(3)')],
    wording: {
      en: {
        risk: 'A dispute under foreign law, before a foreign court, costs more than most small firms can spend.',
        ask: 'Our own law and courts, or at least those of a member state of the EU.',
        clause:
          'This Agreement is governed by the law of [the Customer’s country], without its conflict rules and without the UN Convention on the International Sale of Goods. The courts at the Customer’s seat have jurisdiction.',
      },
      de: {
        risk: 'Ein Streit nach fremdem Recht vor fremden Gerichten kostet mehr, als kleine Firmen aufbringen können.',
        ask: 'Unser Recht und unsere Gerichte, mindestens die eines Mitgliedstaats der EU.',
        clause:
          'Es gilt das Recht [des Staates des Kunden] unter Ausschluss seines Kollisionsrechts und des UN-Kaufrechts. Gerichtsstand ist der Sitz des Kunden.',
      },
    },
  },
  operator_jurisdiction: {
    weight: 2,
    laws: [gdpr('48'), dataAct('32')],
    wording: {
      en: {
        risk: 'A company must obey its own country’s authorities, wherever its servers stand.',
        ask: 'The name and country of the company that signs and of those that can reach the data.',
        clause:
          'The Provider names the companies that have, or could order, access to Customer Content, with seat and governing law, and announces changes [30] days ahead. It discloses Customer Content to an authority only where the law that binds it compels it, after examining the request, to the smallest extent, and after telling the Customer unless that is forbidden. It reports the number of such requests once a year.',
      },
      de: {
        risk: 'Ein Unternehmen muss den Behörden seines Landes gehorchen, wo immer seine Server stehen.',
        ask: 'Name und Land des vertragschließenden Unternehmens und derer, die an die Daten gelangen können.',
        clause:
          'Der Anbieter benennt die Unternehmen, die Zugriff auf Kundeninhalte haben oder anordnen können, mit Sitz und maßgeblichem Recht und kündigt Änderungen [30] Tage vorher an. Er legt Kundeninhalte einer Behörde nur offen, wenn das für ihn geltende Recht dazu zwingt, nach Prüfung des Ersuchens, im geringstmöglichen Umfang und nach Unterrichtung des Kunden, soweit diese nicht verboten ist. Er berichtet jährlich die Zahl solcher Ersuchen.',
      },
    },
  },
  parent_jurisdiction: {
    weight: 1,
    laws: [gdpr('48'), dataAct('32')],
    wording: {
      en: {
        risk: 'A European subsidiary can be told by its parent, or its parent’s government, to hand over data.',
        ask: 'A promise that the parent company has neither technical access nor keys, and notice if the owner changes.',
        clause:
          'The Provider ensures by technical and organisational means that companies which control it have no access to Customer Content or to its keys, and shall not follow instructions of such companies to grant it. It tells the Customer of a change of control [30] days ahead; the Customer may then end the Agreement without notice.',
      },
      de: {
        risk: 'Eine europäische Tochter kann von der Mutter oder deren Regierung zur Herausgabe angewiesen werden.',
        ask: 'Die Zusage, dass die Muttergesellschaft weder Zugriff noch Schlüssel hat, und Nachricht bei einem Eigentümerwechsel.',
        clause:
          'Der Anbieter stellt technisch und organisatorisch sicher, dass ihn beherrschende Unternehmen weder Zugriff auf Kundeninhalte noch auf deren Schlüssel haben, und befolgt keine Weisungen, ihnen solchen zu gewähren. Einen Wechsel der Beherrschung teilt er [30] Tage vorher mit; der Kunde kann den Vertrag dann fristlos beenden.',
      },
    },
  },
} satisfies Demands;
