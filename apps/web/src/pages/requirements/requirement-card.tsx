/** One point that must be known: the ways to meet it, why, by which law, and whether the firm does without it for now. */
import type { ClassRequirement } from '@bailiwick/api/requirements';
import { Fragment, type ReactNode, useState } from 'react';
import { client } from '../../reach/client.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/state.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { useFormats } from '../../words/formats.ts';
import { useWords } from '../../words/language.tsx';
import { useSaid } from '../../words/said.ts';
import { LetOff } from './let-off.tsx';
import { Refusal } from './refusal.tsx';
import styles from './requirements.module.css';
import { useRequirementChange } from './use-requirement-change.ts';
import { requirementsWords } from './words.ts';

export function RequirementCard({
  dataClass,
  requirement,
  version,
  mayNotBecause,
}: {
  readonly dataClass: string;
  readonly requirement: ClassRequirement;
  readonly version: string;
  readonly mayNotBecause: string | undefined;
}): ReactNode {
  const words = useWords(requirementsWords);
  const said = useSaid();
  const toast = useToast();
  const [asked, setAsked] = useState<'let off' | 'remove'>();
  const { id, ways, because, law, origin, pseudonymised, waiver } = requirement;
  const which = { class: dataClass, id, version };
  const insist = useRequirementChange(
    () => client.requirements.insist(which),
    () => toast(words.insisted),
  );
  const remove = useRequirementChange(
    () => client.requirements.remove(which),
    () => {
      toast(words.removed);
      setAsked(undefined);
    },
  );
  return (
    <li className={styles.card}>
      <div className={styles.text}>
        <div className={styles.what}>
          {origin === 'firm' && <span className={styles.ours}>{words.ours}</span>}
          {ways.map((way, i) => (
            <Fragment key={way}>
              {i > 0 && <span className={styles.soft}>{words.or}</span>}
              <strong>{way}</strong>
            </Fragment>
          ))}
        </div>
        <p className={styles.soft}>
          {words.because} {said(because)}.{' '}
          {law !== undefined && (
            <a href={law.url} rel="noreferrer" target="_blank">
              {law.article}
            </a>
          )}
        </p>
        {pseudonymised === 'kept_back' && <p className={styles.soft}>{words.keptBack}</p>}
        {waiver !== undefined && <WaiverNotice waiver={waiver} />}
        {insist.isError && <Refusal error={insist.error} />}
      </div>
      <div className={styles.buttons}>
        {waiver === undefined ? (
          <Button size="small" disabledBecause={mayNotBecause} onClick={() => setAsked('let off')}>
            {words.waive}
          </Button>
        ) : (
          <Button
            size="small"
            disabledBecause={mayNotBecause}
            busy={insist.isPending}
            onClick={() => insist.mutate(undefined)}
          >
            {words.insist}
          </Button>
        )}
        {origin === 'firm' && (
          <Button
            size="small"
            look="quiet"
            disabledBecause={mayNotBecause}
            onClick={() => setAsked('remove')}
          >
            {words.remove}
          </Button>
        )}
      </div>
      {asked === 'let off' && (
        <LetOff which={which} what={ways[0] ?? id} onClose={() => setAsked(undefined)} />
      )}
      {asked === 'remove' && (
        <Dialog
          open
          onClose={() => setAsked(undefined)}
          title={words.removeOf(ways[0] ?? id)}
          actions={
            <Button look="primary" busy={remove.isPending} onClick={() => remove.mutate(undefined)}>
              {words.remove}
            </Button>
          }
        >
          <p>{words.removeText}</p>
          {remove.isError && <Refusal error={remove.error} />}
        </Dialog>
      )}
    </li>
  );
}

function WaiverNotice({ waiver }: { readonly waiver: NonNullable<ClassRequirement['waiver']> }): ReactNode {
  const words = useWords(requirementsWords);
  const formats = useFormats();
  const { owner, secondPerson, reason, until, holds } = waiver;
  const day = until === undefined ? undefined : formats.date(Date.parse(`${until}T12:00`));
  if (!holds && day !== undefined) return <Notice>{words.over(day)}</Notice>;
  const people = secondPerson === undefined ? owner : words.and(owner, secondPerson);
  return (
    <Notice tone="warn">
      {words.letOffBy(people, day)}: {reason}
    </Notice>
  );
}
