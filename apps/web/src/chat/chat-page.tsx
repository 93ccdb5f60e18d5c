/** The safe chat: whoever writes here sees, before it goes, what will become of it. */
import type { ChatModel, Instead } from '@bailiwick/api/chat';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, Suspense, lazy, useCallback, useEffect, useMemo, useState } from 'react';
import { Answered } from '../reach/answer.tsx';
import { client } from '../reach/client.ts';
import { useDeeds } from '../shell/palette.tsx';
import { Button } from '../ui/button.tsx';
import { CheckField } from '../ui/field.tsx';
import { EmptyState } from '../ui/state.tsx';
import { useToast } from '../ui/toasts.tsx';
import { useWords } from '../words/language.tsx';
import { AnswerView } from './answer-view.tsx';
import type { Partner } from './answering.ts';
import styles from './chat-page.module.css';
import { Comparison } from './compare/comparison.tsx';
import { Partners } from './compare/partners.tsx';
import { compareWords } from './compare/words.ts';
import { Composer } from './composer.tsx';
import { ContentNotice } from './content-notice.tsx';
import { ConversationList } from './conversation-list.tsx';
import { type Answer, chosen, comparedIn, switchedTo } from './conversation.ts';
import { useLookAhead } from './look-ahead.ts';
import { QuestionView } from './question-view.tsx';
import { takeAlongWords } from './take-along-words.ts';
import { Thread } from './thread.tsx';
import { useChat } from './use-chat.ts';
import { useVerdicts } from './use-verdicts.ts';
import { KEPT_KEY, useKept } from './use-kept.ts';
import { chatWords } from './words.ts';

const TakeAlong = lazy(async () => ({ default: (await import('./take-along.tsx')).TakeAlong }));

export function ChatPage(): ReactNode {
  const models = useQuery({
    queryKey: ['chat', 'models'],
    queryFn: ({ signal }) => client.chat.models({}, { signal }),
  });
  const words = useWords(chatWords);
  useEffect(() => {
    document.title = `${words.question} · Bailiwick`;
  }, [words]);
  return <Answered query={models}>{(answer) => <ChatRoom models={answer.models} />}</Answered>;
}

function ChatRoom({ models }: { readonly models: readonly ChatModel[] }): ReactNode {
  const words = useWords(chatWords);
  const kept = useKept();
  const toast = useToast();
  const queries = useQueryClient();
  const trouble = useCallback(() => toast(words.notKeptNow), [toast, words]);
  const chat = useChat(kept.data?.keeping.kind === 'on', trouble);
  const { current } = chat;
  const [picked, setPicked] = useState<readonly Partner[]>();
  const [text, setText] = useState('');
  const [showVendorView, setShowVendorView] = useState(false);
  const [edited, setEdited] = useState<string>();
  const [taking, setTaking] = useState(false);
  const along = useWords(takeAlongWords);
  const begun = current.messages.length > 0;
  useDeeds(
    'chat',
    useMemo(
      () => (begun ? [{ id: 'take-along', name: along.title, run: () => setTaking(true) }] : []),
      [begun, along],
    ),
  );
  const compare = useWords(compareWords);
  const partners = picked ?? firstChoice(models);
  const [partner] = partners;
  const compared = comparedIn(current);
  const ahead = useLookAhead(text, current.id);
  const { writing } = chat;
  useVerdicts();
  useEffect(() => {
    // What was just written is in the list, or stands higher in it.
    if (!writing) void queries.invalidateQueries({ queryKey: KEPT_KEY });
  }, [writing, queries]);
  const home = models.find((model) => model.private);
  const send = (files: Parameters<typeof chat.ask>[0]['files']): void => {
    if (partner === undefined) return;
    chat.ask({ text, files, partners, parent: current.tip });
    setText('');
  };
  const instead = (answer: Answer, what: Instead): void => {
    const question = answer.parent ?? '';
    if (what === 'remove_spans') setEdited(question);
    else if (what === 'private_model' && home !== undefined) chat.retry(question, home);
    else if (what === 'try_again') chat.retry(question, answer);
  };
  const answerView = (answer: Answer, choice?: ReactNode): ReactNode => (
    <AnswerView
      answer={answer}
      conversation={current}
      showVendorView={showVendorView}
      home={home}
      onInstead={(what) => instead(answer, what)}
      onAgain={() => chat.retry(answer.parent ?? '', answer)}
      onRetry={() => chat.retry(answer.parent ?? '', partner ?? answer)}
      onSwitch={(id) => chat.change((before) => switchedTo(before, id))}
      choice={choice}
    />
  );
  return (
    <div className={styles.room}>
      <ConversationList chat={chat} />
      <div className={styles.talk}>
        <div className={styles.head}>
          <Partners models={models} partners={partners} ahead={ahead} onChange={setPicked} />
          <CheckField label={words.vendorView} checked={showVendorView} onChange={setShowVendorView} />
          {begun && (
            <Button size="small" look="quiet" onClick={() => setTaking(true)}>
              {along.open}
            </Button>
          )}
        </div>
        {taking && (
          <Suspense fallback={null}>
            <TakeAlong conversation={current} onClose={() => setTaking(false)} />
          </Suspense>
        )}
        {!begun ? (
          <div className={styles.welcome}>
            <h1 tabIndex={-1}>{words.question}</h1>
            <p>{words.lead}</p>
            <ContentNotice className={styles.notice} />
            {models.length === 0 && <EmptyState title={words.noModels}>{words.noModelsText}</EmptyState>}
          </div>
        ) : (
          <Thread conversation={current} width={compared.length > 0 ? 'page' : 'column'}>
            {(message) =>
              message.from === 'person' ? (
                <QuestionView
                  question={message}
                  conversation={current}
                  showVendorView={showVendorView}
                  editing={edited === message.id}
                  onEditing={(editing) => setEdited(editing ? message.id : undefined)}
                  onEdited={(draft) => {
                    setEdited(undefined);
                    if (partner !== undefined)
                      chat.ask({
                        text: draft,
                        files: message.files,
                        partners: [partner],
                        parent: message.parent,
                      });
                  }}
                  onAsk={
                    message.id === current.tip && partner !== undefined
                      ? () => chat.retry(message.id, partner)
                      : undefined
                  }
                  onSwitch={(id) => chat.change((before) => switchedTo(before, id))}
                />
              ) : compared.includes(message) ? (
                <Comparison
                  answers={compared}
                  conversation={current}
                  onChoose={(id) => chat.change((before) => chosen(before, id))}
                >
                  {answerView}
                </Comparison>
              ) : (
                answerView(message)
              )
            }
          </Thread>
        )}
        <div className={styles.foot}>
          <Composer
            key={current.id}
            text={text}
            onText={setText}
            ahead={ahead}
            offerings={[...new Set(partners.map(({ offering }) => offering))]}
            writing={chat.writing}
            onSend={send}
            onStop={chat.stop}
            disabledBecause={
              partner === undefined ? words.noModels : compared.length > 0 ? compare.chooseFirst : undefined
            }
          />
        </div>
      </div>
    </div>
  );
}

/** A vendor's model where there is one; then one at home; the mirror only where there is nothing else. */
function firstChoice(models: readonly ChatModel[]): readonly Partner[] {
  const first =
    models.find((one) => !one.private && one.offering !== 'mirror') ??
    models.find((one) => one.private) ??
    models[0];
  return first === undefined ? [] : [first];
}
