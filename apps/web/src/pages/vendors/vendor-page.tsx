import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import type { VendorDetail } from '@bailiwick/api/vendors';
import { Answered } from '../../reach/answer.tsx';
import { client } from '../../reach/client.ts';
import { useSignedIn } from '../../reach/session.tsx';
import { Button } from '../../ui/button.tsx';
import { SelectField } from '../../ui/field.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { Page, Section, Sheet } from '../../ui/page.tsx';
import { Failure } from '../../ui/state.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { useLanguage, useWords } from '../../words/language.tsx';
import { AnswerRow } from './answer-row.tsx';
import { BringAnswers } from './bring-answers.tsx';
import { Decision } from './decision.tsx';
import { Documents } from './documents.tsx';
import { Exceptions } from './exceptions.tsx';
import { VENDORS_KEY } from './keys.ts';
import { Light } from './light.tsx';
import { OnThisPage } from './on-this-page.tsx';
import { Questionnaires } from './questionnaires.tsx';
import { StandingNotices } from './standing-notices.tsx';
import { useVendorChange } from './use-vendor-change.ts';
import styles from './vendors.module.css';
import { vendorsWords } from './words.ts';

export function VendorPage({ id }: { readonly id: string }): ReactNode {
  const words = useWords(vendorsWords);
  const { language } = useLanguage();
  const vendor = useQuery({
    queryKey: [...VENDORS_KEY, id, language],
    queryFn: ({ signal }) => client.vendors.show({ id, language }, { signal }),
  });
  return (
    <Answered query={vendor}>
      {(detail) => (
        <Page
          question={`${detail.profile.vendor}, ${detail.profile.product}`}
          lead={
            <>
              {words.states[detail.lifecycle]}
              {detail.lifecycleReason !== undefined && ` – ${detail.lifecycleReason}`}
            </>
          }
          actions={<Link href="/vendors">{words.back}</Link>}
        >
          <Detail detail={detail} />
        </Page>
      )}
    </Answered>
  );
}

const FACTS = ['entity', 'plan', 'region', 'setting', 'owner', 'purpose'] as const;

function Detail({ detail }: { readonly detail: VendorDetail }): ReactNode {
  const words = useWords(vendorsWords);
  const { profile, lights, exceptions } = detail;
  const names: Readonly<Record<string, string>> = words.lights;
  return (
    <>
      <OnThisPage profile={profile} />
      <StandingNotices detail={detail} />
      <Sheet>
        <ul className={styles.points}>
          {lights.map(({ name, colour }) => (
            <li key={name}>
              <Light name={names[name] ?? name} colour={colour} />
              <span aria-hidden="true">{names[name] ?? name}</span>
            </li>
          ))}
        </ul>
        <dl className={styles.facts}>
          {FACTS.map(
            (fact) =>
              profile[fact] !== undefined && (
                <Fact key={fact} name={words.facts[fact]} said={profile[fact]} />
              ),
          )}
          <Fact
            name={words.facts.models}
            said={profile.models.includes('*') ? words.allModels : profile.models.join(', ')}
          />
          {profile.serves.length > 0 && <Fact name={words.facts.serves} said={profile.serves.join(', ')} />}
        </dl>
      </Sheet>
      <Decision id={profile.id} lifecycle={detail.lifecycle} />
      <Answers detail={detail} />
      <Documents id={profile.id} documents={detail.documents} />
      <Questionnaires id={profile.id} />
      <BringAnswers detail={detail} />
      <Exceptions id={profile.id} exceptions={exceptions} />
      <Section id="pack" title={words.pack} lead={words.packLead}>
        <Pack id={profile.id} />
      </Section>
    </>
  );
}

function Fact({ name, said }: { readonly name: string; readonly said: string }): ReactNode {
  return (
    <>
      <dt>{name}</dt>
      <dd>{said}</dd>
    </>
  );
}

type Filter = 'all' | 'open' | 'lights';
const FILTERS: readonly Filter[] = ['all', 'open', 'lights'];

function Answers({ detail: { profile, answers, lights } }: { readonly detail: VendorDetail }): ReactNode {
  const words = useWords(vendorsWords);
  const { may } = useSignedIn();
  const toast = useToast();
  const [filter, setFilter] = useState<Filter>('all');
  const accept = useVendorChange(
    () => client.vendors.accept({ id: profile.id }),
    ({ accepted, disputed }) => toast(words.accepted(accepted, disputed)),
  );
  const points = new Set(lights.flatMap(({ fields }) => fields));
  const shown = answers.filter(
    ({ field, kind }) => filter === 'all' || (filter === 'open' ? kind !== 'known' : points.has(field)),
  );
  const waiting = answers.flatMap(({ claims }) => claims).filter(({ state }) => state === 'proposed').length;
  return (
    <Section
      id="known"
      title={words.questions}
      lead={words.questionsLead}
      actions={
        waiting > 0 && (
          <Button
            busy={accept.isPending}
            disabledBecause={may('vendors.approve') ? undefined : words.mayNotDecide}
            onClick={() => accept.mutate(undefined)}
          >
            {words.acceptAll(waiting)}
          </Button>
        )
      }
    >
      {accept.isError && <Failure error={accept.error} />}
      <SelectField
        label={words.filter}
        value={filter}
        choices={FILTERS.map((value) => ({ value, label: words.filters[value] }))}
        onChange={(value) => setFilter(FILTERS.find((one) => one === value) ?? 'all')}
      />
      <ul className={styles.answers}>
        {shown.map((answer) => (
          <li key={answer.field}>
            <AnswerRow vendor={profile.id} answer={answer} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Pack({ id }: { readonly id: string }): ReactNode {
  const { language } = useLanguage();
  return (
    <p className={styles.buttons}>
      {(['docx', 'pdf'] as const).map((format) => (
        // A download of our own server: the browser saves it under the name that comes with it.
        <LinkButton
          key={format}
          size="small"
          href={`/api/v1/vendors/${id}/pack?language=${language}&format=${format}`}
          download
        >
          {format === 'docx' ? 'Word' : 'PDF'}
        </LinkButton>
      ))}
    </p>
  );
}
