import { type Demands, gdpr, tradeSecrets } from './demand.ts';

/** What the vendor may make of what it receives, and whose that is. */
export const TRAINING = {
  training_on_customer_data: {
    weight: 3,
    laws: [gdpr('28(3)(a)'), gdpr('5(1)(b)')],
    wording: {
      en: {
        risk: 'What a model has learnt cannot be taken out of it. Names, prices or diagnoses that we send could turn up in answers to others, years after the contract ended.',
        ask: 'A promise, without exceptions for feedback, previews or “de-identified” data, that nothing of ours trains or improves a model.',
        clause:
          'The Provider shall not use Customer Content, or anything derived from it, including embeddings, feedback, usage records that contain content and de-identified or aggregated content, to train, fine-tune, evaluate or otherwise improve any model, product or service, save for a model made for the Customer alone on the Customer’s written instruction. This applies to every feature, including previews and experimental models, and survives the end of the Agreement. No other document and no setting chosen by default overrides this clause.',
      },
      de: {
        risk: 'Was ein Modell gelernt hat, lässt sich nicht wieder herausnehmen. Namen, Preise oder Diagnosen, die wir senden, könnten noch Jahre nach Vertragsende in Antworten an andere auftauchen.',
        ask: 'Die Zusage, ohne Ausnahmen für Feedback, Vorabversionen oder „de-identifizierte“ Daten, dass nichts von uns ein Modell trainiert oder verbessert.',
        clause:
          'Der Anbieter verwendet Kundeninhalte und alles, was daraus abgeleitet ist, einschließlich Vektordarstellungen, Rückmeldungen, Nutzungsaufzeichnungen mit Inhalten sowie de-identifizierter oder aggregierter Inhalte, nicht zum Training, zur Feinabstimmung, zur Bewertung oder sonstigen Verbesserung von Modellen, Produkten oder Diensten; ausgenommen ist allein ein Modell, das auf schriftliche Weisung des Kunden nur für ihn erstellt wird. Dies gilt für jede Funktion einschließlich Vorabversionen und experimenteller Modelle und über das Ende des Vertrags hinaus. Kein anderes Dokument und keine Voreinstellung geht dieser Klausel vor.',
      },
    },
  },
  training_setting: {
    weight: 3,
    laws: [gdpr('25(2)')],
    wording: {
      en: {
        risk: 'Where keeping our data out of training hangs on a switch, the switch can be forgotten, or set back by an update.',
        ask: 'Training switched off for our account by the vendor, with a written confirmation, and no switching on without our signature.',
        clause:
          'The Provider shall keep the use of Customer Content for training and improvement switched off for all accounts, projects and keys of the Customer, shall confirm this in writing within [five] business days of signature, and shall not change it, by update, migration or otherwise, without the Customer’s prior written consent.',
      },
      de: {
        risk: 'Hängt der Schutz vor dem Training an einem Schalter, kann er vergessen oder durch ein Update zurückgesetzt werden.',
        ask: 'Abschaltung des Trainings für unser Konto durch den Anbieter, schriftlich bestätigt, und kein Einschalten ohne unsere Unterschrift.',
        clause:
          'Der Anbieter hält die Verwendung von Kundeninhalten für Training und Verbesserung in allen Konten, Projekten und Schlüsseln des Kunden abgeschaltet, bestätigt dies binnen [fünf] Werktagen nach Unterzeichnung schriftlich und ändert es weder durch Aktualisierung noch durch Migration oder auf andere Weise ohne vorherige schriftliche Zustimmung des Kunden.',
      },
    },
  },
  finetune_ownership: {
    weight: 2,
    laws: [tradeSecrets('2(1)')],
    wording: {
      en: {
        risk: 'A model that was fine-tuned on our documents carries what we know. If it belongs to the vendor, the vendor may keep it, or offer what it learnt to others.',
        ask: 'Ownership of everything that is specific to us: adapters, changes of weights, training files; at the least, use by us alone and deletion on request.',
        clause:
          'All weights, adapters, embeddings and parameters that result from training on Customer Content (“Customer Model”) are, to the extent that they differ from the underlying model, the property and confidential information of the Customer; the Provider hereby assigns all rights in them. Where the law does not allow assignment, the Customer has the exclusive, perpetual and transferable right to use them. The Provider shall neither use a Customer Model for itself or for others nor combine it with models of others, and shall delete it with all copies when the Customer so requests.',
      },
      de: {
        risk: 'Ein mit unseren Unterlagen feinabgestimmtes Modell trägt unser Wissen. Gehört es dem Anbieter, kann er es behalten oder das Gelernte anderen anbieten.',
        ask: 'Das Eigentum an allem, was nur uns betrifft: Adapter, Gewichtsänderungen, Trainingsdateien; mindestens die alleinige Nutzung und die Löschung auf Verlangen.',
        clause:
          'Alle Gewichte, Adapter, Vektordarstellungen und Parameter, die aus dem Training mit Kundeninhalten entstehen („Kundenmodell“), stehen, soweit sie vom zugrunde liegenden Modell abweichen, dem Kunden zu und sind dessen vertrauliche Informationen; der Anbieter überträgt hiermit alle Rechte daran. Soweit eine Übertragung rechtlich nicht möglich ist, erhält der Kunde das ausschließliche, zeitlich unbegrenzte und übertragbare Nutzungsrecht. Der Anbieter nutzt ein Kundenmodell weder für sich noch für andere, verbindet es nicht mit Modellen Dritter und löscht es mit allen Kopien, sobald der Kunde dies verlangt.',
      },
    },
  },
  output_ownership: {
    weight: 2,
    laws: [],
    wording: {
      en: {
        risk: 'If answers are not clearly ours, we cannot be sure that we may sell, change or keep secret what we made with them.',
        ask: 'All rights in answers assigned to us, and no use of them by the vendor.',
        clause:
          'As between the parties, the Customer owns what it sends and what the service returns. The Provider hereby assigns to the Customer all rights that it may have in the output, claims no licence to it beyond what is needed to deliver it, and treats it as Customer Content.',
      },
      de: {
        risk: 'Stehen uns die Antworten nicht eindeutig zu, ist unsicher, ob wir das damit Geschaffene verkaufen, ändern oder geheim halten dürfen.',
        ask: 'Die Übertragung aller Rechte an den Antworten auf uns und keine eigene Nutzung durch den Anbieter.',
        clause:
          'Im Verhältnis der Parteien stehen dem Kunden seine Eingaben und die Ergebnisse des Dienstes zu. Der Anbieter überträgt dem Kunden hiermit alle Rechte, die er an den Ergebnissen haben mag, beansprucht keine Lizenz über das zur Bereitstellung Nötige hinaus und behandelt die Ergebnisse als Kundeninhalte.',
      },
    },
  },
  human_review: {
    weight: 2,
    laws: [gdpr('28(3)(b)')],
    wording: {
      en: {
        risk: 'Employees or contractors of the vendor may read prompts as they stand, with names and all.',
        ask: 'No reading of content by people; where the law demands it, only named cases, by people under secrecy, with a record for us.',
        clause:
          'No person acting for the Provider shall read Customer Content unless the Customer has asked for it in a support case or mandatory law demands it. Whoever reads it is bound to secrecy, sees no more than the case requires, and each access is recorded with time, person, reason and scope; the Provider hands the record to the Customer on request within [ten] business days.',
      },
      de: {
        risk: 'Beschäftigte oder Auftragnehmer des Anbieters können Eingaben im Klartext lesen, samt Namen.',
        ask: 'Keine Einsicht durch Menschen; wo das Gesetz sie verlangt, nur im Einzelfall, durch zur Verschwiegenheit Verpflichtete und mit Protokoll für uns.',
        clause:
          'Keine für den Anbieter tätige Person nimmt Einsicht in Kundeninhalte, es sei denn, der Kunde hat in einem Supportfall darum gebeten oder zwingendes Recht verlangt es. Wer Einsicht nimmt, ist zur Verschwiegenheit verpflichtet und sieht nicht mehr, als der Fall erfordert; jeder Zugriff wird mit Zeit, Person, Grund und Umfang protokolliert. Das Protokoll erhält der Kunde auf Verlangen binnen [zehn] Werktagen.',
      },
    },
  },
} satisfies Demands;
