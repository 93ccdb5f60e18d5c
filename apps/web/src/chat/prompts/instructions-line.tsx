import { type ReactNode, useState } from 'react';
import { usePrompts } from '../../reach/prompts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useWords } from '../../words/language.tsx';
import styles from './prompts.module.css';
import { promptWords } from './words.ts';

/** Says that something goes along with every question, and shows what. */
export function InstructionsLine(): ReactNode {
  const words = useWords(promptWords);
  const { data } = usePrompts();
  const [open, setOpen] = useState(false);
  const instructions = data?.instructions ?? [];
  if (instructions.length === 0) return null;
  return (
    <>
      <Button size="small" look="quiet" onClick={() => setOpen(true)}>
        {words.instructions}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={words.instructionsTitle}>
        <p>{words.instructionsLead}</p>
        {instructions.map(({ team, text }) => (
          <section key={team ?? ''} className={styles.set}>
            <h3>{team === undefined ? words.ofFirm : words.ofTeam(team)}</h3>
            <p>{text}</p>
          </section>
        ))}
      </Dialog>
    </>
  );
}
