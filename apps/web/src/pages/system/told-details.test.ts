import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ACT_DETAILS } from '@bailiwick/contract/acts';
import { ROLES } from '@bailiwick/contract/permissions';
import { classNames } from '../../words/classes.ts';
import { formatsOf } from '../../words/formats-of.ts';
import { kindNames } from '../../words/kinds.ts';
import type { Language } from '../../words/language.tsx';
import { peopleWords } from '../people/words.ts';
import { actWords, toldAct } from './act-words.ts';
import { detailWords } from './detail-words.ts';
import { type DetailTeller, toldBriefly, toldDetails } from './told-details.ts';

const teller = (language: Language): DetailTeller => ({
  words: detailWords[language],
  names: { classes: classNames[language], types: kindNames[language], roles: peopleWords[language].roles },
  formats: formatsOf(language === 'en' ? 'en-GB' : 'de-DE'),
  act: (kind) => toldAct(actWords[language], { kind, about: undefined }),
});

describe('the details of an act in plain words', () => {
  it('tell an approval by what it lets pass, how and how long', () => {
    const details = { offering: 'nearby', classes: ['health'], form: 'pseudonymised', lasting: 'once' };
    assert.equal(
      toldBriefly(details, teller('en')),
      'Offering: nearby; kinds of data: Health; how it passes: with names replaced; how long: for one request',
    );
    assert.equal(
      toldBriefly(details, teller('de')),
      'Angebot: nearby; Arten von Daten: Gesundheit; wie es hinausdarf: mit ersetzten Namen; wie lange: für eine Anfrage',
    );
  });

  it('leave out what is for machines and what there was none of, unless all is asked for', () => {
    const details = {
      of: 'subject',
      certificate: 'ab'.repeat(32),
      keys: 10,
      conversations: 0,
      horizon: '2026-12-29',
    };
    assert.equal(
      toldBriefly(details, teller('en')),
      'What: a person; keys: 10; gone from backups too on: 29 Dec 2026',
    );
    assert.match(
      toldDetails(details, teller('en')),
      /fingerprint of the certificate: (?:ab){32}; .*conversations: 0/,
    );
  });

  it('tell roles, days, sizes and what was tried', () => {
    assert.equal(
      toldBriefly({ from: 'member', to: 'auditor', until: Date.UTC(2026, 11, 24, 12) }, teller('de')),
      'Vorher: Mitglied; nun: Prüfung; bis: 24.12.2026',
    );
    assert.equal(toldBriefly({ bytes: 2_500_000 }, teller('en')), 'Size: 2.5 MB');
    assert.equal(toldBriefly({ tried: 'user.removed' }, teller('en')), 'What was tried: removed somebody');
    assert.equal(
      toldBriefly({ parts: ['policy.requirements', 'policy.classes', 'mail'] }, teller('en')),
      'Parts of the configuration: rules, mail',
    );
  });

  it('hold a name for every detail that the server writes, and for every role', () => {
    for (const language of ['en', 'de'] as const) {
      const { names } = detailWords[language];
      for (const name of ACT_DETAILS) assert.notEqual(names[name], undefined, `${name}, ${language}`);
      for (const role of ROLES)
        assert.doesNotMatch(toldBriefly({ role }, teller(language)), new RegExp(`: ${role}$`));
    }
  });

  it('go by their codes where another version of the product wrote them', () => {
    assert.equal(
      toldBriefly({ moon: 'landed', constructor: 3 }, teller('en')),
      'Moon: landed; constructor: 3',
    );
  });
});
