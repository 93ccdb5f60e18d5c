/** Hands the link by which somebody comes in to them alone, by mail. */
import type { Invited } from '../identity/joining.ts';
import { linkLetter } from './letters.ts';
import type { Delivery } from './post.ts';
import type { Letter, MailSetting } from './setting.ts';

export interface CourierParts {
  readonly setting: () => MailSetting | undefined;
  /** As the firm calls itself. */
  readonly firm: () => string;
  readonly post: (setting: MailSetting, to: readonly string[], letter: Letter) => Promise<Delivery>;
}

export class Courier {
  readonly #parts: CourierParts;

  constructor(parts: CourierParts) {
    this.#parts = parts;
  }

  /** Whether there is mail, and an address that people outside of this machine can open. */
  isThere(): boolean {
    return this.#parts.setting()?.console !== undefined;
  }

  /** Never rejects; a link that did not go may be handed over in another way. */
  async deliver(invited: Invited): Promise<Delivery> {
    const setting = this.#parts.setting();
    if (setting?.console === undefined) return NO_MAIL;
    const { user, purpose, expires } = invited;
    const link = linkAt(setting.console.origin, invited);
    const letter = linkLetter({ purpose, link, expires, firm: this.#parts.firm() }, user.language);
    const delivery = await this.#parts.post(setting, [user.email], letter);
    return delivery.kind === 'failed' && delivery.code === 'address_refused' ? NOT_TAKEN : delivery;
  }
}

/** Behind the hash it reaches no server, no proxy and no log. */
export const linkAt = (origin: string, { token }: Pick<Invited, 'token'>): string =>
  `${origin}/join#${token}`;

const NO_MAIL: Delivery = {
  kind: 'failed',
  code: 'switched_off',
  happened: 'Links cannot go by mail here.',
  remedy: 'Hand the link over yourself, or write `mail` with `console` into bailiwick.yaml.',
};

const NOT_TAKEN: Delivery = {
  kind: 'failed',
  code: 'address_refused',
  happened: 'The mail server takes nothing for this address.',
  remedy: 'See that the address is right; hand the link over yourself.',
};
