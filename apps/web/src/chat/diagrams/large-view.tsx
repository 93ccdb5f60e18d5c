/** A diagram as large as the window lets it be, and larger. */
import { type ReactNode, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useWords } from '../../words/language.tsx';
import styles from './diagram.module.css';
import { diagramWords } from './words.ts';

const STEP = 1.4;
const MOST = 4;
const LEAST = 0.2;

export function LargeView({
  name,
  picture,
  onClose,
}: {
  readonly name: string;
  readonly picture: {
    readonly src: string;
    readonly alt: string;
    readonly width: number;
    readonly height: number;
  };
  readonly onClose: () => void;
}): ReactNode {
  const words = useWords(diagramWords);
  const [zoom, setZoom] = useState<number | 'fit'>('fit');
  const by = (factor: number): void =>
    setZoom(Math.min(MOST, Math.max(LEAST, (zoom === 'fit' ? 1 : zoom) * factor)));
  const { alt, src, width, height } = picture;
  return (
    <Dialog
      open
      size="window"
      onClose={onClose}
      title={name}
      actions={
        <>
          <Button onClick={() => by(1 / STEP)}>{words.smaller}</Button>
          <Button onClick={() => setZoom('fit')}>{words.fit}</Button>
          <Button onClick={() => by(STEP)}>{words.larger}</Button>
        </>
      }
    >
      <div className={styles.large} role="group" aria-label={name} tabIndex={0}>
        {zoom === 'fit' ? (
          <img className={styles.fit} src={src} alt={alt} />
        ) : (
          <img src={src} alt={alt} width={Math.round(width * zoom)} height={Math.round(height * zoom)} />
        )}
      </div>
    </Dialog>
  );
}
