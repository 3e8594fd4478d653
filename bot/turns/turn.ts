import type { Reader } from '../../cards/reader';
import type { Activating } from '../../dialogs/activating';
import type { DraftId } from '../../pim/ids';
import type { Actor } from '../../pim/person';
import type { PersonSettings } from '../../pim/person-settings';
import type { Place, Ports } from '../../pim/ports';
import type { Standing } from '../../pim/standing';
import type { RoleMeant } from '../../pim/wish';

/** What a command or an action works with: who, where, when, and the ports. */
export interface Turn {
  /** With the time zone of their settings, where they have set one. */
  readonly actor: Actor;
  readonly settings: PersonSettings;
  /** What was typed; empty where a button was pressed. */
  readonly text: string;
  readonly place: Place;
  readonly at: Date;
  readonly ports: Ports;
  /** Where an administrator allows the bot what it needs. */
  readonly adminConsentUrl: string;
  /**
   * What the person may have and holds, as far as these words for roles can mean it; all of it without
   * any. Read once in a turn, whoever asks for it.
   */
  standing(roles?: readonly RoleMeant[]): Promise<Standing>;
  /** A fresh id for a card that asks for more. */
  newDraft(): DraftId;
  /** Forgets the person's tokens, on every replica, and what they typed that waits for any. */
  signOut(): Promise<void>;
}

export function readerOf(turn: Pick<Turn, 'actor' | 'ports'>): Reader {
  const { timeZone, locale } = turn.actor;
  return { timeZone, locale, now: turn.ports.clock.now() };
}

/** What the dialogs need of a turn, with a draft of its own. */
export function activatingIn(turn: Turn): Activating {
  const { ports, actor: requester, standing } = turn;
  return { ports, requester, reader: readerOf(turn), draft: turn.newDraft(), standing };
}
