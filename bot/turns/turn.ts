import type { Reader } from '../../cards/reader';
import type { DraftId } from '../../pim/ids';
import type { Actor } from '../../pim/person';
import type { Place, Ports } from '../../pim/ports';

/** What a command or an action works with: who, where, when, and the ports. */
export interface Turn {
  readonly actor: Actor;
  readonly place: Place;
  readonly at: Date;
  readonly ports: Ports;
  /** A fresh id for a card that asks for more. */
  newDraft(): DraftId;
  /** Forgets the person's tokens, on every replica, and what they typed that waits for any. */
  signOut(): Promise<void>;
}

export function readerOf(turn: Pick<Turn, 'actor' | 'ports'>): Reader {
  const { timeZone, locale } = turn.actor;
  return { timeZone, locale, now: turn.ports.clock.now() };
}
