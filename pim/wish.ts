/** The longest text that is read at all; Teams delivers up to about 28 KB. */
export const longestMessage = 2000;
/** What the portal takes as justification, and what a card can show whole. */
export const longestJustification = 500;

/** Far longer than any ticket system's numbers, and short enough for a card. */
export const longestTicket = 100;

export interface Ticket {
  readonly number: string;
  readonly system?: string;
}

/** For how long: a length, or a wall-clock end. The start is at once where it is not said. */
export interface ActivationTime {
  readonly minutes?: number;
  readonly startsAt?: Date;
  readonly endsAt?: Date;
}

/** `role` is what was typed: it is matched against eligibilities by `chooseRole`. */
export interface ActivationWish extends ActivationTime {
  readonly intent: 'activate';
  readonly role?: string;
  readonly justification?: string;
  readonly ticket?: Ticket;
}

export interface DecisionWish {
  readonly intent: 'approve' | 'deny';
  /** The request id as typed, `7KQ2`; absent where the person named none. */
  readonly target?: string;
  readonly comment?: string;
}

/** What a person wants, and its parts as they said them. */
export type Wish =
  | ActivationWish
  | DecisionWish
  | { readonly intent: 'deactivate'; readonly role?: string }
  | { readonly intent: 'cancel'; readonly target?: string }
  | { readonly intent: 'bind-channel'; readonly role?: string }
  | { readonly intent: 'unbind-channel' }
  | {
      readonly intent: 'list-eligible' | 'list-active' | 'status' | 'help' | 'hello' | 'sign-out';
    };

export type Intent = Wish['intent'];

/** Why words that clearly ask for something cannot be taken as they are. */
export type Unclear =
  | { readonly problem: 'duration-not-positive'; readonly said: string }
  | { readonly problem: 'duration-absurd'; readonly said: string }
  | { readonly problem: 'start-in-past'; readonly said: string }
  | { readonly problem: 'end-in-past'; readonly said: string }
  | { readonly problem: 'end-before-start'; readonly said: string }
  /** A time that may mean more than one moment: `tomorrow`, `by 5pm`, or one that cannot be kept to. */
  | { readonly problem: 'time-unclear'; readonly said: string }
  | { readonly problem: 'message-too-long'; readonly length: number }
  | { readonly problem: 'unknown-verb'; readonly said: string; readonly meant?: string };

/** What a message turned out to be: something to do, something that cannot be taken so, or nothing. */
export type Understanding =
  | { readonly kind: 'wish'; readonly wish: Wish }
  | { readonly kind: 'unclear'; readonly unclear: Unclear }
  | { readonly kind: 'nothing' };

/** What reading needs to know beside the words: the moment, and where the person's clock hangs. */
export interface ReadingContext {
  readonly now: Date;
  /** IANA name. */
  readonly timeZone: string;
  readonly locale: string;
}
