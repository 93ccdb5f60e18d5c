/** What came from one source: a questionnaire that was answered, or a workbook that is kept. */
import type { VendorDetail } from '@bailiwick/api/vendors';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { Answered } from '../../reach/answer.tsx';
import { client } from '../../reach/client.ts';
import { Page } from '../../ui/page.tsx';
import { useLanguage, useWords } from '../../words/language.tsx';
import { askingWords } from './asking-words.ts';
import { VENDORS_KEY } from './keys.ts';
import { QuestionnaireAnswers } from './questionnaire-answers.tsx';
import { WorkbookOutcome } from './workbook-outcome.tsx';

/** @param from the id of a questionnaire, or the SHA-256 of a workbook. */
export function AnswersPage({ id, from }: { readonly id: string; readonly from: string }): ReactNode {
  const words = useWords(askingWords);
  const { language } = useLanguage();
  const vendor = useQuery({
    queryKey: [...VENDORS_KEY, id, language],
    queryFn: ({ signal }) => client.vendors.show({ id, language }, { signal }),
  });
  return (
    <Answered query={vendor}>
      {(detail) =>
        /^[0-9a-f]{64}$/.test(from) ? (
          <WorkbookPage detail={detail} sha256={from} />
        ) : (
          <Page
            question={words.answersQuestion}
            lead={`${detail.profile.vendor}, ${detail.profile.product}`}
            actions={<Link href={`/vendors/${id}`}>{words.back}</Link>}
          >
            <QuestionnaireAnswers detail={detail} questionnaire={from} />
          </Page>
        )
      }
    </Answered>
  );
}

function WorkbookPage({
  detail,
  sha256,
}: {
  readonly detail: VendorDetail;
  readonly sha256: string;
}): ReactNode {
  const words = useWords(askingWords);
  const { id, vendor } = detail.profile;
  const workbook = useQuery({
    queryKey: [...VENDORS_KEY, id, 'workbook', sha256],
    queryFn: ({ signal }) => client.vendorQuestionnaires.workbook({ id, sha256 }, { signal }),
  });
  return (
    <Answered query={workbook}>
      {(read) => (
        <Page
          question={read.title}
          lead={words.workbookLead(vendor)}
          actions={<Link href={`/vendors/${id}`}>{words.back}</Link>}
        >
          <WorkbookOutcome workbook={read} detail={detail} />
        </Page>
      )}
    </Answered>
  );
}
