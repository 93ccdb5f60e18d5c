import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Answered } from '../../reach/answer.tsx';
import { client } from '../../reach/client.ts';
import { useSignedIn } from '../../reach/session.tsx';
import { Button } from '../../ui/button.tsx';
import { Section } from '../../ui/page.tsx';
import { Failure } from '../../ui/state.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { useFormats } from '../../words/formats.ts';
import { useWords } from '../../words/language.tsx';
import { ByHand } from './by-hand.tsx';
import { registerWords } from './register-words.ts';
import { useVendorChange } from './use-vendor-change.ts';
import { vendorsWords } from './words.ts';

type Template = Awaited<ReturnType<typeof client.vendors.templates>>['templates'][number];

/** What the product knows of, to take from. */
export function Known({
  taken,
  waiting,
}: {
  readonly taken: ReadonlySet<string>;
  /** Offerings that are set up and that nobody has assessed. */
  readonly waiting: readonly string[];
}): ReactNode {
  const words = useWords(vendorsWords);
  const own = useWords(registerWords);
  const [byHand, setByHand] = useState(false);
  const formats = useFormats();
  const { may } = useSignedIn();
  const toast = useToast();
  const known = useQuery({
    queryKey: ['templates'],
    queryFn: ({ signal }) => client.vendors.templates({}, { signal }),
  });
  const add = useVendorChange(
    ({ id }: Template) => client.vendors.add({ template: id, serves: [] }),
    ({ proposed }) => toast(words.added(proposed)),
  );
  const because = may('vendors.edit') ? undefined : words.mayNotEdit;
  const columns: readonly Column<Template>[] = [
    { id: 'vendor', title: words.vendor, cell: ({ vendor }) => vendor, value: ({ vendor }) => vendor },
    { id: 'product', title: words.product, cell: ({ product }) => product, value: ({ product }) => product },
    {
      id: 'answers',
      title: words.answers,
      align: 'end',
      cell: ({ answers }) => formats.number(answers),
      value: ({ answers }) => answers,
    },
    {
      id: 'add',
      title: '',
      cell: (template) => (
        <Button
          size="small"
          disabledBecause={taken.has(template.id) ? words.offerings : because}
          onClick={() => add.mutate(template)}
        >
          {words.add}
        </Button>
      ),
    },
  ];
  return (
    <Answered query={known}>
      {({ knowledge, templates }) => (
        <Section
          title={words.known}
          lead={words.knownLead(knowledge)}
          actions={
            <Button disabledBecause={because} onClick={() => setByHand(true)}>
              {own.byHand}
            </Button>
          }
        >
          {add.isError && <Failure error={add.error} />}
          <Table name={words.known} rows={templates} columns={columns} keyOf={({ id }) => id} />
          {byHand && <ByHand waiting={waiting} onClose={() => setByHand(false)} />}
        </Section>
      )}
    </Answered>
  );
}
