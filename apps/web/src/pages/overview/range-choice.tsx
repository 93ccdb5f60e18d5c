import type { ReactNode } from 'react';
import { TextField } from '../../ui/field.tsx';
import { useWords } from '../../words/language.tsx';
import styles from './range-choice.module.css';
import { RANGES, type Stretch } from './stretch.ts';
import { overviewWords } from './words.ts';

export function RangeChoice({
  stretch,
  onChange,
}: {
  readonly stretch: Stretch;
  readonly onChange: (stretch: Stretch) => void;
}): ReactNode {
  const words = useWords(overviewWords);
  return (
    <div className={styles.choice}>
      <div className={styles.ranges} role="group" aria-label={words.rangeLabel}>
        {RANGES.map((range) => (
          <button
            key={range}
            type="button"
            aria-pressed={range === stretch.range}
            onClick={() => onChange({ ...stretch, range })}
          >
            {words.ranges[range]}
          </button>
        ))}
      </div>
      {stretch.range === 'custom' && (
        <div className={styles.days}>
          <TextField
            type="date"
            label={words.from}
            value={stretch.from}
            onChange={(from) => onChange({ ...stretch, from })}
          />
          <TextField
            type="date"
            label={words.to}
            value={stretch.to}
            onChange={(to) => onChange({ ...stretch, to })}
          />
        </div>
      )}
    </div>
  );
}
