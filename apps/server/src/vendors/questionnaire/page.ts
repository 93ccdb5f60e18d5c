/** The pages that a vendor sees. Self-contained: no script, nothing loaded from anywhere, everything escaped. */
import type { GivenAnswer } from '@bailiwick/diligence/paper/questionnaire';
import { escapeHtml } from '../papers/html.ts';
import { frame } from './frame.ts';
import { questionsHtml } from './questions-html.ts';
import type { Sent } from './shelf.ts';

/** One page for unknown, spelt wrongly and expired: it tells nobody which links there are. */
export const goneHtml = (): string =>
  frame(
    'Link not valid',
    '<h1>This link is not valid</h1><p>It may have expired. Ask whoever sent it for a new one.</p>',
  );

export const refusedHtml = (what: string): string =>
  frame('Not accepted', `<h1>This was not accepted</h1><p>${escapeHtml(what)}</p>`);

export const thanksHtml = ({ offering, firm }: Sent): string =>
  frame(
    'Thank you',
    `<h1>Thank you</h1><p>Your answers about ${escapeHtml(offering)} have been handed to ${escapeHtml(firm)}. This link has done its work and takes no further answers.</p>`,
  );

/** @param draft what was saved before */
export function questionnaireHtml(sent: Sent, draft: readonly GivenAnswer[] | undefined): string {
  const until = new Date(sent.expiresAt).toISOString().slice(0, 10);
  return frame(
    `Questions about ${sent.offering}`,
    `<h1>Questions about ${escapeHtml(sent.offering)}</h1>
<p class="soft">${escapeHtml(sent.firm)} asks you these questions before it sends data to your service. You need no account. Save as often as you like; hand in once, until ${until}. Leave out what you cannot answer.${draft === undefined ? '' : ` <strong>Saved: ${draft.length} of ${sent.questions.length}.</strong>`}</p>
<form method="post" accept-charset="utf-8">
${questionsHtml(sent.questions, draft)}
<p><button name="do" value="submit">Hand in</button> <button class="second" name="do" value="save">Save, hand in later</button></p>
</form>`,
  );
}
