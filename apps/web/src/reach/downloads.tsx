/**
 * Files that a link saves. A browser that saves them by itself would take a no of the server for the file: so each is asked
 * for here first, where a session that has ended is waited for and a no is said.
 */
import { ApiFailure } from '@bailiwick/api/failure';
import { type ReactNode, useEffect } from 'react';
import { saveFile } from '../ui/save.ts';
import { useToast } from '../ui/toasts.tsx';
import { useSaid } from '../words/said.ts';
import { askForFile, isOurs } from './client.ts';
import { nameIn } from './file-name.ts';

/** Larger ones, and those of unknown size, the browser saves as they come, once the server has said yes. */
const HELD_HERE = 50_000_000;

/** Minds every link on the page that downloads something of ours. */
export function Downloads(): ReactNode {
  const toast = useToast();
  const said = useSaid();
  useEffect(() => {
    const clicked = (event: MouseEvent): void => {
      const link = event.target instanceof Element ? event.target.closest('a[download]') : null;
      const address = link?.getAttribute('href') ?? '';
      if (!(link instanceof HTMLAnchorElement) || !isOurs(address) || !isPlain(event)) return;
      event.preventDefault();
      if (link.ariaBusy === 'true') return;
      link.ariaBusy = 'true';
      void download(address, link.download)
        .catch((error: unknown) => {
          if (!(error instanceof ApiFailure)) throw error;
          toast(`${said(error.message)} ${said(error.remedy)}`);
        })
        .finally(() => (link.ariaBusy = null));
    };
    document.addEventListener('click', clicked);
    return () => document.removeEventListener('click', clicked);
  }, [toast, said]);
  return null;
}

async function download(address: string, name: string): Promise<void> {
  const asking = new AbortController();
  const response = await askForFile(address, asking.signal);
  const size = Number(response.headers.get('content-length') ?? Number.NaN);
  if (size <= HELD_HERE) {
    const called = nameIn(response.headers.get('content-disposition') ?? '') ?? name;
    saveFile(called, response.headers.get('content-type') ?? '', await response.blob());
    return;
  }
  asking.abort();
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  // Outside of the page, so that it is not minded again.
  link.click();
}

const isPlain = ({ button, altKey, ctrlKey, metaKey, shiftKey, defaultPrevented }: MouseEvent): boolean =>
  button === 0 && !altKey && !ctrlKey && !metaKey && !shiftKey && !defaultPrevented;
