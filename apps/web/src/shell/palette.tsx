/** Ctrl-K or ⌘K: every page, and every action that the page in sight offers, by a few letters. */
import { Dialog as Base } from '@base-ui/react/dialog';
import { type KeyboardEvent, type ReactNode, createContext, use, useEffect, useMemo, useState } from 'react';
import { useWords } from '../words/language.tsx';
import styles from './palette.module.css';
import { shellWords } from './words.ts';

export interface Deed {
  readonly id: string;
  readonly name: string;
  run(): void;
}

type Offer = (source: string, deeds: readonly Deed[]) => void;
const Offering = createContext<Offer>(() => {});

/** Adds actions of a page to the palette for as long as it is in sight. Give a list that stays the same between renders. */
export function useDeeds(source: string, deeds: readonly Deed[]): void {
  const offer = use(Offering);
  useEffect(() => {
    offer(source, deeds);
    return () => offer(source, []);
  }, [offer, source, deeds]);
}

export function Palette({
  places,
  children,
}: {
  readonly places: readonly Deed[];
  readonly children: ReactNode;
}): ReactNode {
  const words = useWords(shellWords);
  const [open, setOpen] = useState(false);
  const [offered, setOffered] = useState<ReadonlyMap<string, readonly Deed[]>>(new Map());
  const offer = useMemo<Offer>(
    () => (source, deeds) => setOffered((before) => new Map(before).set(source, deeds)),
    [],
  );
  useEffect(() => {
    const listen = (event: globalThis.KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      setOpen((before) => !before);
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, []);
  const all = useMemo(() => [...[...offered.values()].flat(), ...places], [offered, places]);
  return (
    <Offering value={offer}>
      {children}
      <Base.Root open={open} onOpenChange={setOpen}>
        <Base.Portal>
          <Base.Backdrop className={styles.backdrop} />
          <Base.Popup className={styles.popup} aria-label={words.palette}>
            <Search deeds={all} onDone={() => setOpen(false)} />
          </Base.Popup>
        </Base.Portal>
      </Base.Root>
    </Offering>
  );
}

function Search({
  deeds,
  onDone,
}: {
  readonly deeds: readonly Deed[];
  readonly onDone: () => void;
}): ReactNode {
  const words = useWords(shellWords);
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const found = deeds.filter(({ name }) => holds(name, typed)).slice(0, 12);
  const chosen = found[Math.min(at, found.length - 1)];
  const run = (deed: Deed | undefined): void => {
    if (deed === undefined) return;
    onDone();
    deed.run();
  };
  const keyed = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown') setAt(Math.min(at + 1, found.length - 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0));
    else if (event.key === 'Enter') run(chosen);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <input
        className={styles.search}
        role="combobox"
        aria-expanded="true"
        aria-controls="palette-found"
        aria-activedescendant={chosen === undefined ? undefined : `palette-${chosen.id}`}
        aria-label={words.paletteHint}
        placeholder={words.palette}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
        onKeyDown={keyed}
      />
      <ul className={styles.found} id="palette-found" role="listbox" aria-label={words.paletteHint}>
        {found.map((deed) => (
          <li
            key={deed.id}
            id={`palette-${deed.id}`}
            role="option"
            aria-selected={deed === chosen}
            onClick={() => run(deed)}
          >
            {deed.name}
          </li>
        ))}
      </ul>
      {found.length === 0 && <p className={styles.none}>{words.paletteEmpty}</p>}
    </>
  );
}

/** Whether the letters stand in the name in this order, not necessarily side by side. */
function holds(name: string, typed: string): boolean {
  let from = 0;
  const lower = name.toLowerCase();
  for (const letter of typed.toLowerCase().replaceAll(' ', '')) {
    from = lower.indexOf(letter, from) + 1;
    if (from === 0) return false;
  }
  return true;
}
