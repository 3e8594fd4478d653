import type { DraftId } from '../../pim/ids';
import type { Person } from '../../pim/person';
import type { Ports } from '../../pim/ports';
import type { Log } from '../log';
import type { Messenger } from '../outbound';

/** Signs people in and out: the token broker, as the bot sees it. */
export interface SignIn {
  /** Exchanges a Teams SSO token for what the bot needs in the person's name. */
  exchange(person: Person, ssoToken: string): Promise<void>;
  /** Whether the bot can act in the person's name without asking them. Entra is not asked. */
  isSignedIn(person: Person): Promise<boolean>;
  /** Forgets the person's tokens, on every replica. */
  forget(person: Person): Promise<void>;
}

/** Keeps what a person typed while they sign in, so that nobody has to type it again. */
export interface WaitingTurns {
  keep(person: Person, exchangeId: string, turn: string, at: Date): Promise<void>;
  /** Writes more about one that still waits. */
  amend(person: Person, exchangeId: string, turn: string): Promise<void>;
  /** Hands all of it out once, in the order it was typed; nothing that is older than five minutes. */
  take(person: Person, now: Date): Promise<readonly { readonly text: string }[]>;
}

export interface SeenActivities {
  /** Teams delivers an activity again when our answer was slow. */
  firstTime(key: string, now: Date): Promise<boolean>;
}

/** Everything that a turn is given. `wire.ts` puts it together. */
export interface House {
  readonly ports: Ports;
  readonly signIn: SignIn;
  readonly waitingTurns: WaitingTurns;
  readonly seen: SeenActivities;
  readonly messenger: Messenger;
  readonly log: Log;
  /** Where an administrator consents to the app. */
  readonly adminConsentUrl: string;
  newId(): string;
  newDraft(): DraftId;
  /** Looks whether jobs or messages are due: a turn may just have ordered some. */
  wake(): void;
  /** Work that goes on after an answer; stopping waits for it. */
  background(work: Promise<unknown>): void;
}
