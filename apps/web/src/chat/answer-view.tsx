import type { ChatModel, Instead } from '@bailiwick/api/chat';
import { type ReactNode, Suspense, lazy } from 'react';
import { ActionMark } from '../ui/action-mark.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/state.tsx';
import { useToast } from '../ui/toasts.tsx';
import { uiWords } from '../ui/words.ts';
import { classNames } from '../words/classes.ts';
import { useWords } from '../words/language.tsx';
import { useSaid } from '../words/said.ts';
import { AskAtHome } from './ask-at-home.tsx';
import { AskForApproval, WhatCame, useRequestFor } from './approval-offer.tsx';
import { chatApprovalWords } from './approval-words.ts';
import { Branches } from './branches.tsx';
import { type Answer, type Conversation, wasHeldBack } from './conversation.ts';
import { heldBack } from './held-back.ts';
import styles from './message.module.css';
import { VendorView } from './vendor-view.tsx';
import { chatWords } from './words.ts';

const MirrorAnswer = lazy(async () => ({
  default: (await import('./mirror/mirror-answer.tsx')).MirrorAnswer,
}));
// What reads Markdown comes with the first answer, not with the page.
const Markdown = lazy(async () => ({ default: (await import('./markdown.tsx')).Markdown }));

export function AnswerView({
  answer,
  conversation,
  showVendorView,
  home,
  onInstead,
  onRetry,
  onAgain,
  onSwitch,
  choice,
}: {
  readonly answer: Answer;
  readonly conversation: Conversation;
  readonly showVendorView: boolean;
  /** A private model that could take over. */
  readonly home: ChatModel | undefined;
  readonly onInstead: (instead: Instead) => void;
  readonly onRetry: () => void;
  /** The same question to the same model. */
  readonly onAgain: () => void;
  readonly onSwitch: (id: string) => void;
  /** Stands in the place of the usual tools while it is compared with another. */
  readonly choice?: ReactNode;
}): ReactNode {
  const words = useWords(chatWords);
  const kit = useWords(uiWords);
  const said = useSaid();
  const toast = useToast();
  const approval = useWords(chatApprovalWords);
  const names = useWords(classNames);
  const { state, decided, text } = answer;
  const held = heldBack(answer, conversation);
  const request = useRequestFor(held);
  const ask = held !== undefined && request === undefined && <AskForApproval held={held} />;
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(text);
    toast(kit.copied);
  };
  const from =
    answer.offering === 'mirror'
      ? words.mirrorName
      : `${answer.model} · ${decided?.offering ?? answer.offering}`;
  return (
    <section className={styles.answer} aria-label={from} aria-busy={state.kind === 'writing'}>
      <header>
        <strong>{from}</strong>
        {decided !== undefined && <ActionMark action={decided.action} short />}
        {state.kind === 'writing' && (
          <span className={styles.writing} role="status">
            {state.link === 'lost' ? words.linkLost : words.writing}
          </span>
        )}
      </header>
      {answer.thought !== '' && (
        <details className={styles.thought}>
          <summary>{words.thinking}</summary>
          <p>{answer.thought}</p>
        </details>
      )}
      {/* What reads an answer comes with the question: when the answer comes, the connection may be gone. */}
      {text === '' && state.kind !== 'writing' ? null : showVendorView && state.kind !== 'writing' ? (
        <VendorView text={text} conversation={conversation.id} />
      ) : (
        <Suspense fallback={<p className={styles.written}>{text}</p>}>
          {answer.offering === 'mirror' ? <MirrorAnswer text={text} /> : <Markdown text={text} />}
        </Suspense>
      )}
      {state.kind === 'refused' && (
        <Notice tone="warn">
          <strong>{words.refused}</strong>
          <p>{said(state.message)}</p>
          {wasHeldBack(answer) && <p className={styles.aside}>{words.goesWithout}</p>}
          <div className={styles.instead}>
            {home !== undefined && state.instead.includes('private_model') && (
              <AskAtHome
                text={conversation.messages.find(({ id }) => id === answer.parent)?.text ?? ''}
                conversation={conversation.id}
                home={home}
                onAsk={() => onInstead('private_model')}
              />
            )}
            {state.instead
              // Their buttons know how things stand, and have places of their own.
              .filter((instead) => instead !== 'private_model' && instead !== 'ask_approval')
              .map((instead) => (
                <Button key={instead} size="small" onClick={() => onInstead(instead)}>
                  {words.instead[instead]}
                </Button>
              ))}
            {ask}
          </div>
        </Notice>
      )}
      {state.kind !== 'refused' && state.kind !== 'writing' && held !== undefined && (
        <div className={styles.held}>
          <span>
            {approval.stayed(held.classes.map((name) => names[name] ?? name).join(', '), held.offering)}
          </span>
          {ask}
        </div>
      )}
      {request !== undefined && <WhatCame request={request} onAgain={onAgain} />}
      {(state.kind === 'length' || state.kind === 'stopped' || state.kind === 'broken') && (
        <Notice tone={state.kind === 'broken' ? 'warn' : 'plain'}>{words.states[state.kind]}</Notice>
      )}
      {choice}
      {choice === undefined && state.kind !== 'writing' && (
        <p className={styles.tools}>
          <Branches conversation={conversation} message={answer} onSwitch={onSwitch} />
          {text !== '' && (
            <Button size="small" look="quiet" onClick={() => void copy()}>
              {words.copy}
            </Button>
          )}
          <Button size="small" look="quiet" onClick={onRetry}>
            {words.retry}
          </Button>
        </p>
      )}
    </section>
  );
}
