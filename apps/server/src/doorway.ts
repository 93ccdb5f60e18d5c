import { dirname, resolve } from 'node:path';
import { followIdentity } from './certificate/follow.ts';
import { type CertificateFiles, readIdentity } from './certificate/identity.ts';
import type { Configuration } from './config/configuration.ts';
import { type Settings, listenAddress } from './config/settings.ts';
import { type Answer, type Listening, listen } from './listen.ts';
import type { Log } from './operate/log.ts';

/**
 * Listens as the configuration says, in plain HTTP or in TLS; a certificate that is renewed on disk is presented from
 * then on, without a restart.
 *
 * @throws BailiwickError `invalid_configuration` when the address or the certificate cannot be had.
 */
export async function openDoorway(
  {
    settings,
    configuration,
    log,
  }: { readonly settings: Settings; readonly configuration: Configuration; readonly log: Log },
  answer: Answer,
): Promise<Listening> {
  const address = listenAddress(settings, configuration);
  const files = certificateFiles(settings, configuration);
  if (files === undefined) return listen({ ...address, tls: undefined }, answer);
  const minimum = configuration.listen.tls?.minimum ?? '1.3';
  const listening = await listen({ ...address, tls: { pair: await readIdentity(files), minimum } }, answer);
  const stopFollowing = followIdentity(files, {
    onChange(identity) {
      listening.present(identity);
      log.write('certificate_loaded');
    },
    onProblem: (error) => log.write('certificate_refused', { error }),
  });
  return {
    ...listening,
    stop() {
      stopFollowing();
      return listening.stop();
    },
  };
}

/** Where certificate and key of the door lie; relative paths are meant beside the configuration. */
export function certificateFiles(
  { config }: Settings,
  { listen: { tls } }: Configuration,
): CertificateFiles | undefined {
  if (tls === undefined) return undefined;
  return { cert: resolve(dirname(config), tls.cert), key: resolve(dirname(config), tls.key) };
}
