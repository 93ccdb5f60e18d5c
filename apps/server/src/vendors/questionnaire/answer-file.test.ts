import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { GOOD, NOW, dossierOf, gatesOf } from '@bailiwick/diligence/paper/example.fixture';
import { newQuestionnaire } from '@bailiwick/diligence/paper/questionnaire';
import { answerFileHtml, answerFileJson, parseAnswerFile } from './answer-file.ts';

const [gate] = gatesOf(dossierOf(GOOD));
assert.ok(gate);
const sent = { ...newQuestionnaire(gate, 'abc', 'Żółć & <Söhne>'), expiresAt: NOW };
const bytes = (value: unknown): Buffer => Buffer.from(JSON.stringify(value));

describe('a questionnaire as a file', () => {
  it('comes back as JSON with the answers that were filled in', () => {
    const file = JSON.parse(answerFileJson(sent)) as {
      questions: { field: string; answer: string; note: string }[];
    };
    const breach = file.questions.find(({ field }) => field === 'breach_notice');
    assert.equal(breach?.answer, '48');
    breach.answer = '24';
    breach.note = 'By e-mail.';
    const back = parseAnswerFile(bytes(file));
    assert.equal(back?.questionnaire, 'abc');
    assert.deepEqual(
      back.answersTo(sent).find(({ field }) => field === 'breach_notice'),
      { field: 'breach_notice', value: '24', note: 'By e-mail.' },
    );
  });

  it('comes back from the page as what its form held', () => {
    const form = [
      ['a.breach_notice', '#'],
      ['n.breach_notice', '12'],
      ['t.breach_notice', ''],
      ['a.certifications', 'iso27001'],
      ['a.certifications', 'soc2_type2'],
    ];
    assert.deepEqual(
      parseAnswerFile(bytes({ questionnaire: 'abc', form }))?.answersTo(sent),
      [
        { field: 'certifications', value: 'iso27001, soc2_type2', note: '' },
        { field: 'breach_notice', value: '12', note: '' },
      ].sort((a, b) => order(a.field) - order(b.field)),
    );
  });

  it('is a page that sends nothing anywhere and runs one script, named by its hash', () => {
    const page = answerFileHtml(sent);
    assert.match(
      page,
      /Content-Security-Policy" content="default-src &#39;none&#39;; [^"]*script-src &#39;sha256-/,
    );
    assert.match(page, /form-action &#39;none&#39;/);
    assert.equal(page.match(/<script/g)?.length, 1);
    assert.ok(!/src=|https?:\/\//.test(page));
    assert.match(page, /Żółć &amp; &lt;Söhne&gt;/);
  });

  for (const [what, file] of [
    ['no JSON', Buffer.from('Question,Answer')],
    ['not UTF-8', Buffer.from([0xff, 0xfe, 0x7b])],
    ['another JSON', bytes({ hello: 1 })],
    [
      'a note without end',
      bytes({ questionnaire: 'a', questions: [{ field: 'x', note: 'y'.repeat(100_000) }] }),
    ],
    ['a form of something else', bytes({ questionnaire: 'a', form: [['a', 1]] })],
  ] as const) {
    it(`is not taken for one where it is ${what}`, () => {
      assert.equal(parseAnswerFile(file), undefined);
    });
  }
});

const order = (field: string): number => sent.questions.findIndex((question) => question.field === field);
