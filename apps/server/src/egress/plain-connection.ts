/** A bare connection to a server that the configuration names: for mail, whose protocol begins without TLS. */
import { type Socket, connect } from 'node:net';

/** @throws the system's error, with its `code`; `ETIMEDOUT` after `timeoutMs`. */
export function dialPlain(
  { host, port }: { readonly host: string; readonly port: number },
  timeoutMs: number,
): Promise<Socket> {
  const { promise, resolve, reject } = Promise.withResolvers<Socket>();
  const socket = connect({ host, port });
  const late = setTimeout(() => {
    socket.destroy(Object.assign(new Error('The server did not answer in time.'), { code: 'ETIMEDOUT' }));
  }, timeoutMs);
  socket.once('connect', () => {
    clearTimeout(late);
    socket.off('error', reject);
    resolve(socket);
  });
  socket.once('error', (error) => {
    clearTimeout(late);
    reject(error);
  });
  return promise;
}
