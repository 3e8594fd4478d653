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
  /** As long as the role's settings allow. */
  readonly longest?: true;
}

/** Something a person holds or may activate, as far as reading needs to know it. */
export interface Grant {
  readonly kind: 'directory' | 'group' | 'azure';
  readonly name: string;
  /** `/` for the whole directory; the name of the administrative unit or Azure scope; none for groups. */
  readonly scope?: string;
  /** What the caller knows it by. */
  readonly key?: string;
}

/** What some words for a role mean. */
export interface RoleMeant {
  /** As typed. */
  readonly said: string;
  /** Every name it can stand for, the likeliest first; none where nothing is called so. */
  readonly names: readonly string[];
  /** Those of the person's own that it can stand for. */
  readonly grants: readonly Grant[];
  /** More than one thing is called so, or it was named with doubt: to be asked, never picked. */
  readonly ambiguous: boolean;
  /** Where, if it was said: the name of a scope, as it is really called where the person holds something there. */
  readonly scope?: string;
}

/** What is asked back, since it was left open: `for a while`, `activate a role`, `activate contributor`. */
export type MissingPart = 'role' | 'duration' | 'scope' | 'target';

/** Whose request or which one is meant. */
export interface Target {
  /** Request ids as typed. */
  readonly ids?: readonly string[];
  /** A person's name as typed, without the `'s`. */
  readonly person?: string;
  readonly all?: true;
}

interface Parts {
  readonly missing?: readonly MissingPart[];
  readonly justification?: string;
  readonly tickets?: readonly Ticket[];
}

export interface ActivationWish extends ActivationTime, Parts {
  readonly intent: 'activate';
  readonly roles: readonly RoleMeant[];
  /** A saved set of roles by its name; `last` for the same as before. */
  readonly favourite?: string;
  /** A narrower role was offered and this one chosen, or the other way round: it is not offered again. */
  readonly narrowerOffered?: true;
}

export interface DecisionWish extends ActivationTime, Parts {
  readonly intent: 'approve' | 'deny';
  readonly target?: Target;
  readonly roles: readonly RoleMeant[];
}

/** The other wishes that change something. */
export interface ChangeWish extends ActivationTime, Parts {
  readonly intent: 'deactivate' | 'extend' | 'renew' | 'cancel';
  readonly roles: readonly RoleMeant[];
  readonly target?: Target;
}

/** Saves roles under a name; where none is named, those that were asked for last, or are on. */
export interface SavingWish {
  readonly intent: 'save-favourite';
  readonly favourite: string;
  readonly roles: readonly RoleMeant[];
  readonly minutes?: number;
  /** `save this as …`: the last one alone. */
  readonly single?: true;
}

/** Questions about a role or a request. */
export interface QuestionWish {
  readonly intent:
    | 'list-eligible'
    | 'list-active'
    | 'list-pending'
    | 'list-scheduled'
    | 'list-approvals'
    | 'list-reviews'
    | 'who-has'
    | 'history'
    | 'status'
    | 'why-denied'
    | 'role-info'
    | 'stats'
    | 'settings';
  readonly roles: readonly RoleMeant[];
  readonly target?: Target;
}

/** What a person wants, and its parts as they said them. */
export type Wish =
  | ActivationWish
  | DecisionWish
  | ChangeWish
  | QuestionWish
  | SavingWish
  | { readonly intent: 'forget-favourite'; readonly favourite: string }
  | { readonly intent: 'suggest-role'; readonly task: string; readonly roles: readonly RoleMeant[] }
  | { readonly intent: 'snooze'; readonly minutes?: number; readonly startsAt?: Date }
  | { readonly intent: 'bind-channel'; readonly role?: string }
  | { readonly intent: 'unbind-channel' }
  /** A bare number or `the second one`, in answer to a numbered question. */
  | { readonly intent: 'choose'; readonly number: number }
  | {
      readonly intent:
        | 'affirm'
        | 'negate'
        | 'list-favourites'
        | 'help'
        | 'hello'
        | 'small-talk'
        | 'sign-out';
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
  | { readonly problem: 'role-unknown'; readonly said: string }
  | { readonly problem: 'message-too-long'; readonly length: number };

/** What a message turned out to be. */
export type Understanding =
  | { readonly kind: 'wish'; readonly wish: Wish }
  /** Something is asked for that cannot be taken so; `wish` is what else was understood of it. */
  | { readonly kind: 'unclear'; readonly unclear: Unclear; readonly wish?: Wish }
  /** It may be about roles that only the person's own list tells: read again with `eligible`. */
  | { readonly kind: 'grants-needed' }
  | { readonly kind: 'nothing' };

/** What reading needs to know beside the words: the moment, the person's clock, and what they hold. */
export interface ReadingContext {
  readonly now: Date;
  /** IANA name. */
  readonly timeZone: string;
  readonly locale: string;
  /** When the person's working day ends, `17:00` where nothing else is said. */
  readonly workdayEnd?: string;
  /** Absent where it has not been read yet. */
  readonly eligible?: readonly Grant[];
  /** Names of the roles that are on. */
  readonly active?: readonly string[];
  readonly favourites?: readonly string[];
  /** Requests that wait for this person's decision. */
  readonly approvals?: readonly { readonly id: string; readonly requester?: string }[];
  /** The names of all roles there are; the built-in Entra roles where absent. */
  readonly catalogue?: readonly string[];
}
