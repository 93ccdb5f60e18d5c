import type { ChatModel } from '@bailiwick/api/chat';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { client } from '../reach/client.ts';
import { Button } from '../ui/button.tsx';
import { useWords } from '../words/language.tsx';
import { chatWords } from './words.ts';

/** Offers a model at home in the place of one that was refused; not where home would refuse it as well. */
export function AskAtHome({
  text,
  conversation,
  home: { offering, model },
  onAsk,
}: {
  readonly text: string;
  readonly conversation: string;
  readonly home: ChatModel;
  readonly onAsk: () => void;
}): ReactNode {
  const words = useWords(chatWords);
  const { data } = useQuery({
    queryKey: ['home-instead', conversation, text],
    queryFn: ({ signal }) => client.trial.text({ text, conversation }, { signal }),
  });
  const outlook = data?.outlooks.find((one) => one.offering === offering);
  if (outlook === undefined || outlook.action === 'block') return null;
  return (
    <Button size="small" onClick={onAsk}>
      {words.instead.private_model(model)}
    </Button>
  );
}
