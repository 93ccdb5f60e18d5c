/** A new questionnaire: which questions, by which way, for how long. */
import type { VendorQuestions } from '@bailiwick/api/vendor-questionnaires';
import type { VendorDetail } from '@bailiwick/api/vendors';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { Answered } from '../../reach/answer.tsx';
import { client } from '../../reach/client.ts';
import { useSignedIn } from '../../reach/session.tsx';
import { Button } from '../../ui/button.tsx';
import { SelectField, TextField } from '../../ui/field.tsx';
import { Page, Section, Sheet } from '../../ui/page.tsx';
import { saveFile } from '../../ui/save.ts';
import { ShownOnce } from '../../ui/shown-once.tsx';
import { Failure, Notice } from '../../ui/state.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { useFormats } from '../../words/formats.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import styles from './asking.module.css';
import { askingWords } from './asking-words.ts';
import { VENDORS_KEY } from './keys.ts';
import { QuestionChoice } from './question-choice.tsx';
import { useVendorChange } from './use-vendor-change.ts';

const USUAL_DAYS = 21;
const WAYS = ['link', 'html', 'json'] as const;
type Way = (typeof WAYS)[number];

export function AskPage({ id }: { readonly id: string }): ReactNode {
  const { language } = useLanguage();
  const vendor = useQuery({
    queryKey: [...VENDORS_KEY, id, language],
    queryFn: ({ signal }) => client.vendors.show({ id, language }, { signal }),
  });
  const asked = useQuery({
    queryKey: [...VENDORS_KEY, id, 'questionnaires', language],
    queryFn: ({ signal }) => client.vendorQuestionnaires.list({ id, language }, { signal }),
  });
  return (
    <Answered query={vendor}>
      {({ profile }) => (
        <Answered query={asked}>{(found) => <NewQuestionnaire profile={profile} asked={found} />}</Answered>
      )}
    </Answered>
  );
}

const isLocal = (address: string): boolean =>
  /^(localhost|127\.|\[::1\])/.test(URL.parse(address)?.hostname ?? '');

function NewQuestionnaire({
  profile: { id, vendor, product },
  asked: { firm: usualFirm, questions },
}: {
  readonly profile: VendorDetail['profile'];
  readonly asked: VendorQuestions;
}): ReactNode {
  const words = useWords(askingWords);
  const formats = useFormats();
  const { may } = useSignedIn();
  const toast = useToast();
  const [, go] = useLocation();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(questions.filter(({ known }) => known === undefined).map(({ field }) => field)),
  );
  const [firm, setFirm] = useState(usualFirm);
  const [way, setWay] = useState<Way>('link');
  const [days, setDays] = useState(String(USUAL_DAYS));
  const [base, setBase] = useState(location.origin);
  const ask = useVendorChange(
    () =>
      client.vendorQuestionnaires.ask({
        id,
        fields: [...chosen],
        days: Number(days),
        firm,
        way,
        ...(way === 'link' ? { base } : {}),
      }),
    ({ file }) => {
      if (file === undefined) return;
      saveFile(file.name, file.type, file.text);
      toast(words.fileMade);
      go(`/vendors/${id}`);
    },
  );
  const link = ask.data?.link;
  return (
    <Page
      question={words.askQuestion(`${vendor}, ${product}`)}
      lead={words.askLead}
      actions={<Link href={`/vendors/${id}`}>{words.back}</Link>}
    >
      <form
        className={styles.groups}
        onSubmit={(event) => {
          event.preventDefault();
          if (chosen.size > 0) ask.mutate(undefined);
        }}
      >
        <QuestionChoice questions={questions} chosen={chosen} onChoose={setChosen} />
        <Section title={words.how}>
          <Sheet>
            <div className={styles.how}>
              <TextField
                label={words.firm}
                hint={words.firmHint}
                required
                maxLength={200}
                value={firm}
                onChange={setFirm}
              />
              <TextField
                label={words.days}
                type="number"
                min={1}
                max={180}
                required
                value={days}
                onChange={setDays}
              />
              <SelectField
                label={words.sendAs}
                value={way}
                choices={WAYS.map((value) => ({ value, label: words.sendAsWays[value] }))}
                onChange={(value) => setWay(WAYS.find((one) => one === value) ?? 'link')}
              />
              {way === 'link' && (
                <TextField
                  label={words.base}
                  hint={words.baseHint}
                  type="url"
                  required
                  maxLength={500}
                  value={base}
                  onChange={setBase}
                />
              )}
            </div>
            {way === 'link' && isLocal(base) && <Notice tone="warn">{words.baseLocal}</Notice>}
            {ask.isError && <Failure error={ask.error} />}
            <div className={styles.buttons}>
              <Button
                look="primary"
                type="submit"
                busy={ask.isPending}
                disabledBecause={
                  may('vendors.edit') ? (chosen.size === 0 ? words.nothingChosen : undefined) : words.mayNot
                }
              >
                {way === 'link' ? words.makeLink(chosen.size) : words.makeFile(chosen.size)}
              </Button>
            </div>
          </Sheet>
        </Section>
      </form>
      {link !== undefined && (
        <ShownOnce
          title={words.link}
          about={words.linkText(formats.date(ask.data?.expiresAt ?? 0))}
          secret={link}
          onClose={() => go(`/vendors/${id}`)}
        />
      )}
    </Page>
  );
}
