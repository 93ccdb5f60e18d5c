/** Answers that came as a file: read, and proposed one by one. */
import type { VendorDetail } from '@bailiwick/api/vendors';
import type { ReactNode } from 'react';
import { base64Of } from '../../reach/base64.ts';
import { client } from '../../reach/client.ts';
import { useSignedIn } from '../../reach/session.tsx';
import { DropZone } from '../../ui/drop-zone.tsx';
import { Section } from '../../ui/page.tsx';
import { Failure, Notice } from '../../ui/state.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { useWords } from '../../words/language.tsx';
import { askingWords } from './asking-words.ts';
import { QuestionnaireAnswers } from './questionnaire-answers.tsx';
import { useVendorChange } from './use-vendor-change.ts';
import { WorkbookOutcome } from './workbook-outcome.tsx';

const LARGEST = 30_000_000;

export function BringAnswers({ detail }: { readonly detail: VendorDetail }): ReactNode {
  const words = useWords(askingWords);
  const { may } = useSignedIn();
  const toast = useToast();
  const { id } = detail.profile;
  const enter = useVendorChange(
    async (file: File) =>
      client.vendorQuestionnaires.enter({ id, name: file.name, bytes: await base64Of(file) }),
    ({ fresh }) => toast(words.entered(fresh)),
  );
  const entered = enter.data?.entered;
  return (
    <Section id="brought" title={words.bring} lead={words.bringLead}>
      <DropZone
        label={words.choose}
        hint={words.chooseHint}
        accept=".xlsx,.json"
        largest={LARGEST}
        disabledBecause={may('vendors.edit') ? undefined : words.mayNot}
        busy={enter.isPending ? words.reading : undefined}
        take={{ kind: 'one', onFile: (file) => enter.mutate(file) }}
      />
      {enter.isError && <Failure error={enter.error} />}
      {entered?.kind === 'workbook' && <WorkbookOutcome workbook={entered} detail={detail} />}
      {entered?.kind === 'answer_file' && (
        <>
          {entered.othersStood && <Notice tone="warn">{words.othersStood}</Notice>}
          <QuestionnaireAnswers detail={detail} questionnaire={entered.questionnaire} />
        </>
      )}
    </Section>
  );
}
