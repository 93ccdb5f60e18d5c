/** Short messages that pass by; one that can be undone stays long enough to do so. */
import { Toast } from '@base-ui/react/toast';
import { type ReactNode, useCallback } from 'react';
import { useWords } from '../words/language.tsx';
import styles from './toasts.module.css';
import { uiWords } from './words.ts';

const UNDOABLE_MS = 10_000;

export function Toasts({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    <Toast.Provider>
      {children}
      <Toast.Portal>
        <Toast.Viewport className={styles.viewport}>
          <Passing />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}

/** Says that something was done; `undo` takes it back. */
export function useToast(): (said: string, undo?: () => void) => void {
  const { add } = Toast.useToastManager();
  const words = useWords(uiWords);
  return useCallback(
    (said, undo) =>
      void add({
        title: said,
        ...(undo === undefined
          ? {}
          : { timeout: UNDOABLE_MS, actionProps: { children: words.undo, onClick: undo } }),
      }),
    [add, words],
  );
}

function Passing(): ReactNode {
  const { toasts } = Toast.useToastManager();
  const words = useWords(uiWords);
  return toasts.map((toast) => (
    <Toast.Root key={toast.id} toast={toast} className={styles.toast}>
      <Toast.Title render={<p />} />
      <Toast.Action className={styles.action} />
      <Toast.Close className={styles.close} aria-label={words.close}>
        ×
      </Toast.Close>
    </Toast.Root>
  ));
}
