/** How the firm sends mail, and what it wants to be told. */

export const MAIL_KINDS = ['reminders', 'digest', 'incidents', 'backups', 'approvals'] as const;
/**
 * `reminders`: evidence, reviews, exceptions and objections that are due. `digest`: the month in brief. `approvals` go to
 * whoever may decide and to whoever asked, the others to the addresses of the firm.
 */
export type MailKind = (typeof MAIL_KINDS)[number];

export interface MailSetting {
  readonly host: string;
  readonly port: number;
  /** `none` is for a relay on this machine. */
  readonly tls: 'implicit' | 'starttls' | 'none';
  readonly user: string | undefined;
  readonly password: string | undefined;
  readonly from: string;
  readonly to: readonly string[];
  readonly send: ReadonlySet<MailKind>;
  readonly language: 'en' | 'de';
  /** Where people reach the console; links begin with it. */
  readonly console: URL | undefined;
}

/** A message of ours: plain text, and never a value, a prompt or somebody else's name in it. */
export interface Letter {
  readonly subject: string;
  readonly text: string;
}
