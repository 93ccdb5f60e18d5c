import type { Dossier } from '@bailiwick/diligence/dossier/dossier';
import type { Actor, EventBody } from '@bailiwick/diligence/event';

/** Something that was learnt or decided just now; its number and time are given when it is written down. */
export interface NewEvent {
  readonly by: Actor;
  readonly body: EventBody;
}

/** Where the dossier lies. */
export interface DossierSource {
  /** As it stands now, with what other processes wrote. */
  read(): Promise<Dossier>;
  /**
   * Writes events down, all or none, and gives the dossier that contains them.
   *
   * @throws BailiwickError `malformed_request` with the reason where an event may not join (see `objection`).
   */
  append(events: readonly NewEvent[]): Promise<Dossier>;
}
