import type { EntraRequestId } from './ids';
import type { Person } from './person';
import type { Place } from './ports';
import type { RoleAtScope } from './standing';

/** When somebody hears that an eligibility ends: the moments at which PIM itself writes mails. */
export const endingStages = ['two-weeks', 'one-day', 'ended'] as const;
export type EndingStage = (typeof endingStages)[number];

/** That an end was told. One that moves is another end, and is told anew. */
export interface ToldEnding {
  readonly stage: EndingStage;
  readonly endsAt: Date;
}

/** An eligibility with an end, as it was seen last. */
export interface KnownEligibility {
  /** Its short name on cards, the same as long as it is known. */
  readonly number: number;
  readonly role: RoleAtScope;
  readonly endsAt: Date;
  /** It was given to a group, so it is not this person's to have prolonged. */
  readonly throughGroup?: true;
  /** `gone`: it was taken away before its end, or has no end any more. */
  readonly state: 'held' | 'ended' | 'gone';
  readonly told: readonly ToldEnding[];
}

/** Before the end more time is asked for; after it, to have it again. */
export type ExtensionAction = 'extend' | 'renew';

/** A request for more time that administrators have not decided, as far as was seen. */
export interface AskedExtension {
  readonly role: RoleAtScope;
  readonly action: ExtensionAction;
  /** Absent where it was asked elsewhere. */
  readonly askedAt?: Date;
  /** Absent until Entra has said that it took it. */
  readonly requestId?: EntraRequestId;
  /** The end that was asked for, where that is known. */
  readonly until?: Date;
}

/** A message about eligibilities in somebody's chat, which changes when they do. */
export interface EndingsCard {
  readonly place: Place;
  readonly messageId: string;
  /** The eligibilities that it shows. */
  readonly numbers: readonly number[];
  /** What it shows of them, to be compared. */
  readonly shows: string;
}

/** What is kept of one person's eligibilities that end, so that they hear of each end once. */
export interface EligibilityWatch {
  readonly person: Person;
  /** Grows by one with every save; a save names the version it replaces. */
  readonly version: number;
  /** When it was planned last, from whatever was read. */
  readonly plannedAt?: Date;
  /** When everything of theirs was read last. */
  readonly lookedAt?: Date;
  /** Guests ask for nothing through us. */
  readonly guest?: true;
  readonly known: readonly KnownEligibility[];
  readonly asked: readonly AskedExtension[];
  /** When the organisation's consent was found not to reach to asking for more time. */
  readonly notAllowedAt?: Date;
  readonly cards: readonly EndingsCard[];
}

/** What became of a request for more time. `lost`: it never arrived. */
export type ExtensionOutcome = 'granted' | 'denied' | 'canceled' | 'failed' | 'lost';

/** A line of a message about somebody's eligibilities. */
export type EligibilityNews =
  | ({ readonly news: 'ending'; readonly number: number } & ToldEnding)
  | {
      readonly news: 'decided';
      readonly role: RoleAtScope;
      readonly action: ExtensionAction;
      readonly outcome: ExtensionOutcome;
    };

export function nobodysWatch({ tenantId, userId, name }: Person): EligibilityWatch {
  return { person: { tenantId, userId, name }, version: 0, known: [], asked: [], cards: [] };
}
