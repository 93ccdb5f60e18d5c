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
import styles from './chat-page.module.css';
import { Composer } from './composer.tsx';
import { ConversationList } from './conversation-list.tsx';
import { type Answer, switchedTo } from './conversation.ts';
import { useLookAhead } from './look-ahead.ts';
import { ModelPicker } from './model-picker.tsx';
import { QuestionView } from './question-view.tsx';
import { takeAlongWords } from './take-along-words.ts';
import { Thread } from './thread.tsx';
import { type Partner, useChat } from './use-chat.ts';
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
  const [chosen, setChosen] = useState<Partner>();
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
  const partner = chosen ?? firstChoice(models);
  const ahead = useLookAhead(text, current.id);
  const { writing } = chat;
  useVerdicts();
  useEffect(() => {
    // What was just written is in the list, or stands higher in it.
    if (!writing) void queries.invalidateQueries({ queryKey: KEPT_KEY });
  }, [writing, queries]);
  const home = models.find((model) => model.private);
  const send = (partnerNow: Partner, sent: Parameters<typeof chat.ask>[0]['files']): void => {
    chat.ask({ text, files: sent, partner: partnerNow, parent: current.tip });
    setText('');
  };
  const instead = (answer: Answer, what: Instead): void => {
    const question = answer.parent ?? '';
    if (what === 'remove_spans') setEdited(question);
    else if (what === 'private_model' && home !== undefined) chat.retry(question, home);
    else if (what === 'try_again') chat.retry(question, answer);
  };
  return (
    <div className={styles.room}>
      <ConversationList chat={chat} />
      <div className={styles.talk}>
        <div className={styles.head}>
          <ModelPicker models={models} partner={partner} ahead={ahead} onChoose={setChosen} />
          <CheckField label={words.vendorView} checked={showVendorView} onChange={setShowVendorView} />
          {begun && (
            <Button size="small" onClick={() => setTaking(true)}>
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
            {models.length === 0 && <EmptyState title={words.noModels}>{words.noModelsText}</EmptyState>}
          </div>
        ) : (
          <Thread conversation={current}>
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
                      chat.ask({ text: draft, files: message.files, partner, parent: message.parent });
                  }}
                  onSwitch={(id) => chat.change((before) => switchedTo(before, id))}
                />
              ) : (
                <AnswerView
                  answer={message}
                  conversation={current}
                  showVendorView={showVendorView}
                  homeModel={home?.model}
                  onInstead={(what) => instead(message, what)}
                  onAgain={() => chat.retry(message.parent ?? '', message)}
                  onRetry={() => chat.retry(message.parent ?? '', partner ?? message)}
                  onSwitch={(id) => chat.change((before) => switchedTo(before, id))}
                />
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
            offering={partner?.offering}
            writing={chat.writing}
            onSend={(files) => partner !== undefined && send(partner, files)}
            onStop={chat.stop}
            disabledBecause={partner === undefined ? words.noModels : undefined}
          />
        </div>
      </div>
    </div>
  );
}

/** A vendor's model where there is one; then one at home; the mirror only where there is nothing else. */
function firstChoice(models: readonly ChatModel[]): Partner | undefined {
  return (
    models.find((one) => !one.private && one.offering !== 'mirror') ??
    models.find((one) => one.private) ??
    models[0]
  );
}
