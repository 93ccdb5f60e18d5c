import { type ReactNode, useMemo } from 'react';
import { qrCodeOf } from './qr-code.ts';
import styles from './qr-view.module.css';

/** Light squares around it, which readers need (ISO/IEC 18004, 6.3.8). */
const BORDER = 4;

/** Dark on light whatever the scheme: many readers know no other. Nothing where the text is too long. */
export function QrView({ text, label }: { readonly text: string; readonly label: string }): ReactNode {
  const squares = useMemo(() => qrCodeOf(text), [text]);
  if (squares === undefined) return null;
  const path = squares.flatMap((row, down) =>
    row.flatMap((dark, right) => (dark ? `M${right} ${down}h1v1h-1z` : [])),
  );
  const size = squares.length + 2 * BORDER;
  return (
    <svg
      className={styles.code}
      viewBox={`${-BORDER} ${-BORDER} ${size} ${size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <path d={path.join('')} />
    </svg>
  );
}
