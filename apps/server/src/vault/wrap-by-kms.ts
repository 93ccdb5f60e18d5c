import { BailiwickError } from '@bailiwick/contract/errors';
import type { KmsPlace } from '../kms/key-wrapping.ts';
import { keyServiceAt } from '../kms/open.ts';
import type { Protection } from './keyring-record.ts';
import { nameOf } from './keyring.ts';

/**
 * A root key wrapped by a key service, and seen to unwrap: a key that may encrypt but not decrypt would lock us out.
 *
 * @throws BailiwickError `invalid_configuration` when there is no service, or it does not do it.
 */
export async function wrapByService(
  key: Uint8Array,
  place: KmsPlace | undefined,
): Promise<Protection & { readonly kind: 'kms' }> {
  if (place === undefined)
    throw new BailiwickError('invalid_configuration', 'No key service is named.', {
      remedy: 'Name its key in BAILIWICK_KMS or with --kms.',
    });
  const id = nameOf(key);
  const service = keyServiceAt(place);
  const wrapped = await service.wrap(key, id);
  if (nameOf(await service.unwrap(wrapped, id)) !== id)
    throw new BailiwickError(
      'invalid_configuration',
      'The key service unwraps another key than it wrapped.',
      {
        remedy: 'Nothing was changed. Look at the service.',
      },
    );
  return { kind: 'kms', service: service.name, wrapped };
}
