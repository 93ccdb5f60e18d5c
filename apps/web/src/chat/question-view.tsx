import { type ReactNode, useState } from 'react';
import { Button } from '../ui/button.tsx';
import { TextArea } from '../ui/field.tsx';
import { useWords } from '../words/language.tsx';
import { Branches } from './branches.tsx';
import { type Conversation, type Question, isGone } from './conversation.ts';
import styles from './message.module.css';
import { VendorView } from './vendor-view.tsx';
import { chatWords } from './words.ts';

export function QuestionView({
  question,
  conversation,
  showVendorView,
  editing,
  onEditing,
  onEdited,
  onAsk,
  onSwitch,
}: {
  readonly question: Question;
  readonly conversation: Conversation;
  readonly showVendorView: boolean;
  readonly editing: boolean;
  readonly onEditing: (editing: boolean) => void;
  readonly onEdited: (text: string) => void;
  /** For a question that nobody has answered: its asker left before. */
  readonly onAsk: (() => void) | undefined;
  readonly onSwitch: (id: string) => void;
}): ReactNode {
  const words = useWords(chatWords);
  return (
    <section className={styles.question} aria-label={words.you}>
      {question.files.length > 0 && (
        <p className={styles.files}>
          {question.files.map((file) => (isGone(file) ? words.fileGone(file.name) : file.name)).join(', ')}
        </p>
      )}
      {editing ? (
        <Edit text={question.text} onDone={onEdited} onCancel={() => onEditing(false)} />
      ) : showVendorView ? (
        <VendorView text={question.text} conversation={conversation.id} />
      ) : (
        <p className={styles.written}>{question.text}</p>
      )}
      {!editing && (
        <p className={styles.tools}>
          <Branches conversation={conversation} message={question} onSwitch={onSwitch} />
          <Button size="small" look="quiet" onClick={() => onEditing(true)}>
            {words.edit}
          </Button>
          {onAsk !== undefined && (
            <Button size="small" look="quiet" onClick={onAsk}>
              {words.askAgain}
            </Button>
          )}
        </p>
      )}
    </section>
  );
}

function Edit({
  text,
  onDone,
  onCancel,
}: {
  readonly text: string;
  readonly onDone: (text: string) => void;
  readonly onCancel: () => void;
}): ReactNode {
  const words = useWords(chatWords);
  const [draft, setDraft] = useState(text);
  return (
    <>
      <TextArea label={words.message} rows={4} autoFocus value={draft} onChange={setDraft} />
      <p className={styles.tools}>
        <Button size="small" onClick={onCancel}>
          {words.cancel}
        </Button>
        <Button size="small" look="primary" onClick={() => onDone(draft)}>
          {words.saveEdit}
        </Button>
      </p>
    </>
  );
}
