import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Answered } from '../../reach/answer.tsx';
import { client } from '../../reach/client.ts';
import { Page } from '../../ui/page.tsx';
import { useWords } from '../../words/language.tsx';
import { Backups } from './backups.tsx';
import { DrillSection } from './drill.tsx';
import { EXPORTS_KEY } from './keys.ts';
import { WholeExport } from './whole-export.tsx';
import { exportsWords } from './words.ts';

const WHILE_UNDER_WAY_MS = 1_000;

export function ExportsPage(): ReactNode {
  const words = useWords(exportsWords);
  const state = useQuery({
    queryKey: EXPORTS_KEY,
    queryFn: ({ signal }) => client.exports.show({}, { signal }),
    // What somebody else began, or oneself before a reload, is seen here too.
    refetchInterval: ({ state: { data } }) =>
      data?.underWay !== undefined || data?.backups.underWay !== undefined ? WHILE_UNDER_WAY_MS : false,
  });
  return (
    <Page question={words.question} lead={words.lead}>
      <Answered query={state}>
        {({ exports, underWay, backups, offerings }) => (
          <>
            <WholeExport exports={exports} underWay={underWay} />
            <Backups backups={backups} />
            <DrillSection offerings={offerings} />
          </>
        )}
      </Answered>
    </Page>
  );
}
