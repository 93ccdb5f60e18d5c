/** The knowledge that this installation goes by: how old it is, whose it is, and how a newer one comes in. */
import type { VendorKnowledge } from '@bailiwick/api/vendor-knowledge';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { Answered } from '../../reach/answer.tsx';
import { base64Of } from '../../reach/base64.ts';
import { client } from '../../reach/client.ts';
import { useSignedIn } from '../../reach/session.tsx';
import { Button } from '../../ui/button.tsx';
import { DropZone } from '../../ui/drop-zone.tsx';
import { Page, Section, Sheet } from '../../ui/page.tsx';
import { Failure, Notice } from '../../ui/state.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { useFormats } from '../../words/formats.ts';
import { useWords } from '../../words/language.tsx';
import { VENDORS_KEY } from './keys.ts';
import styles from './knowledge.module.css';
import { knowledgeWords } from './knowledge-words.ts';
import { TrustedKeys } from './trusted-keys.tsx';
import { useVendorChange } from './use-vendor-change.ts';
import { Views } from './views.tsx';

/** Four megabytes, as computers count them. */
const LARGEST = 4 * 1_048_576;

export const nameOfBundle = ({ name, builtOn, revision }: VendorKnowledge['bundle']): string =>
  revision === 1 ? `${name} ${builtOn}` : `${name} ${builtOn} (${revision})`;

export function KnowledgePage(): ReactNode {
  const words = useWords(knowledgeWords);
  const found = useQuery({
    queryKey: [...VENDORS_KEY, 'knowledge'],
    queryFn: ({ signal }) => client.vendorKnowledge.show({}, { signal }),
  });
  return (
    <Page question={words.question} lead={words.lead}>
      <Views />
      <Answered query={found}>
        {(knowledge) => (
          <>
            <InUse knowledge={knowledge} />
            <Renewal fresh={knowledge.fresh} />
            <Load />
            <TrustedKeys trusted={knowledge.trusted} />
            <Section title={words.offerings}>
              <Offerings offerings={knowledge.offerings} />
            </Section>
          </>
        )}
      </Answered>
    </Page>
  );
}

function InUse({ knowledge }: { readonly knowledge: VendorKnowledge }): ReactNode {
  const words = useWords(knowledgeWords);
  const formats = useFormats();
  const { bundle, answers, stale, soon } = knowledge;
  const facts = [
    [words.bundle, bundle.revision === 1 ? bundle.name : `${bundle.name} (${bundle.revision})`],
    [words.made, formats.date(Date.parse(bundle.builtOn))],
    [words.from, bundle.signer === undefined ? words.shipped : words.signedBy(bundle.signer)],
    [words.answers, formats.number(answers)],
    [words.stale, formats.number(stale)],
    [words.soon, formats.number(soon)],
  ] as const;
  return (
    <Section title={words.inUse}>
      <Sheet>
        <dl className={styles.facts}>
          {facts.map(([name, said]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{said}</dd>
            </div>
          ))}
        </dl>
      </Sheet>
      {stale > 0 && <Notice tone="warn">{words.staleText(stale)}</Notice>}
      {stale + soon === 0 && <Notice tone="good">{words.allGood}</Notice>}
    </Section>
  );
}

function Renewal({ fresh }: { readonly fresh: number }): ReactNode {
  const words = useWords(knowledgeWords);
  const { may } = useSignedIn();
  const toast = useToast();
  const renew = useVendorChange(
    () => client.vendorKnowledge.renew({}),
    ({ proposed }) => toast(words.renewed(proposed)),
  );
  return (
    <Section
      title={words.renewal}
      lead={fresh === 0 ? words.renewalNone : words.renewalText(fresh)}
      actions={
        fresh > 0 && (
          <Button
            busy={renew.isPending}
            disabledBecause={may('vendors.edit') ? undefined : words.mayNotRenew}
            onClick={() => renew.mutate(undefined)}
          >
            {words.renew}
          </Button>
        )
      }
    >
      {renew.isError && <Failure error={renew.error} />}
    </Section>
  );
}

function Load(): ReactNode {
  const words = useWords(knowledgeWords);
  const { may } = useSignedIn();
  const toast = useToast();
  const load = useVendorChange(
    async (file: File) => client.vendorKnowledge.load({ bytes: await base64Of(file) }),
    ({ change, bundle }) =>
      toast(change === 'newer' ? words.loaded(nameOfBundle(bundle)) : words.same(nameOfBundle(bundle))),
  );
  return (
    <Section title={words.load} lead={words.loadLead}>
      <DropZone
        label={words.choose}
        hint={words.chooseHint}
        accept=".jsonl"
        largest={LARGEST}
        disabledBecause={may('vendors.approve') ? undefined : words.mayNot}
        busy={load.isPending ? words.judging : undefined}
        take={{ kind: 'one', onFile: (file) => load.mutate(file) }}
      />
      {load.isError && <Failure error={load.error} />}
    </Section>
  );
}

type Offering = VendorKnowledge['offerings'][number];

function Offerings({ offerings }: { readonly offerings: readonly Offering[] }): ReactNode {
  const words = useWords(knowledgeWords);
  const formats = useFormats();
  const [, go] = useLocation();
  const pathOf = ({ id }: Offering): string => `/vendors/all/knowledge/${id}`;
  const columns: readonly Column<Offering>[] = [
    { id: 'vendor', title: words.vendor, cell: ({ vendor }) => vendor, value: ({ vendor }) => vendor },
    {
      id: 'product',
      title: words.product,
      cell: (one) => (
        <Link href={pathOf(one)} onClick={(event) => event.stopPropagation()}>
          {one.product}
        </Link>
      ),
      value: ({ product }) => product,
    },
    { id: 'plan', title: words.plan, cell: ({ plan }) => plan ?? '', value: ({ plan }) => plan ?? '' },
    {
      id: 'answers',
      title: words.answers,
      align: 'end',
      cell: ({ answers }) => formats.number(answers),
      value: ({ answers }) => answers,
    },
    {
      id: 'ends',
      title: words.firstEnds,
      cell: ({ firstEnds }) => (firstEnds === undefined ? '' : formats.date(Date.parse(firstEnds))),
      value: ({ firstEnds }) => firstEnds ?? '',
    },
    {
      id: 'state',
      title: words.state,
      cell: ({ freshness }) =>
        freshness === 'fresh' ? words.states.fresh : <strong>{words.states[freshness]}</strong>,
      value: ({ freshness }) => words.states[freshness],
    },
  ];
  return (
    <Table
      name={words.offerings}
      rows={offerings}
      columns={columns}
      keyOf={({ id }) => id}
      onOpen={(one) => go(pathOf(one))}
    />
  );
}
