import type { vendorDigestEndpoints } from '@bailiwick/api/vendor-digest';
import { BailiwickError } from '@bailiwick/contract/errors';
import { dayOf, parseDay, plusDays } from '@bailiwick/diligence/day';
import { type Digest, digest, digestPaper } from '@bailiwick/diligence/paper/digest';
import type { Language } from '@bailiwick/diligence/paper/language';
import { html } from '../vendors/papers/html.ts';
import type { Register } from '../vendors/register.ts';
import type { Handlers } from './handler.ts';
import { asDocx, asPdf } from './paper-answer.ts';

export interface VendorDigestParts {
  readonly register: Register;
  readonly now: () => number;
}

/** A month, as far as digests are concerned. */
const USUAL_DAYS = 30;

interface Asked {
  readonly since?: string | undefined;
  readonly until?: string | undefined;
  readonly language: Language;
}

export function vendorDigestHandlers({
  register,
  now,
}: VendorDigestParts): Handlers<typeof vendorDigestEndpoints> {
  const digestOf = async (
    { since: from, until: to, language }: Asked,
    length: { readonly most?: number },
  ): Promise<Digest> => {
    const until = (to === undefined ? undefined : parseDay(to)) ?? dayOf(now());
    const since = (from === undefined ? undefined : parseDay(from)) ?? plusDays(until, -USUAL_DAYS);
    if (since > until)
      throw new BailiwickError('malformed_request', 'The first day lies after the last.', {
        remedy: 'Choose an earlier first day.',
      });
    const dossier = await register.read();
    const said = language === 'de' ? (await import('@bailiwick/phrases/german')).german : undefined;
    return digest(dossier, await register.history(), {
      since,
      until,
      language,
      ...(said === undefined ? {} : { said: (sentence) => said.read(sentence).text }),
      ...length,
    });
  };
  return {
    async show(asked) {
      // A page of the console has room for all.
      const { since, until, sections } = await digestOf(asked, { most: Number.MAX_SAFE_INTEGER });
      return {
        since,
        until,
        sections: sections.map(({ key, title, items }) => ({ key, title, items: [...items] })),
      };
    },
    async file({ format, ...asked }) {
      const brief = await digestOf(asked, {});
      const paper = digestPaper(brief);
      const name = `vendors-${brief.until}`;
      if (format === 'html') return { name: `${name}.html`, type: 'text/html', bytes: html(paper) };
      return format === 'pdf' ? asPdf(name, paper) : asDocx(name, paper);
    },
  };
}
