/** Whoever signs out in one tab has left them all: no other tab keeps showing what it showed. */
const SAID = 'signed-out';

export function sayFarewell(): void {
  const channel = new BroadcastChannel('bailiwick');
  channel.postMessage(SAID);
  channel.close();
}

/** @returns what stops listening. */
export function onFarewell(leave: () => void): () => void {
  const channel = new BroadcastChannel('bailiwick');
  channel.addEventListener('message', ({ data }) => {
    if (data === SAID) leave();
  });
  return () => channel.close();
}
