/** The thread in which diagrams are laid out. */
import { draw } from './draw.ts';

// The layout engine takes a thread without a document for its own, and writes `self`, which a thread lets nobody write.
Object.defineProperty(globalThis, 'self', { value: globalThis, writable: true });
Object.assign(globalThis, { document: {} });
addEventListener('message', ({ data }: MessageEvent<string>) => postMessage(draw(data)));
postMessage('ready');
