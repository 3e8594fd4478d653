import type { Fact } from './audit';
import type { Directory } from './directory';
import type { Draft } from './draft';
import type { EligibilityNews, EligibilityWatch, EndingsCard } from './eligibility-watch';
import type { Favourites } from './favourite';
import type {
  ConversationId,
  DraftId,
  EntraRequestId,
  RequestId,
  RoleId,
  TeamsUserId,
  TenantId,
} from './ids';
import type { Actor, Person } from './person';
import type { PersonSettings } from './person-settings';
import type { ActivationRequest, RequestState } from './request';

/** The present moment. Nothing else reads it. */
export interface Clock {
  now(): Date;
}

/** Where a message can be put. `serviceUrl` is overwritten with every activity: regions move. */
export interface Place {
  readonly conversationId: ConversationId;
  readonly kind: 'personal' | 'group-chat' | 'channel';
  readonly serviceUrl: string;
  /** The team's conversation, for channels. */
  readonly teamId?: string;
  readonly channelName?: string;
}

/** A message that we sent and may have to change. */
export interface SentMessage {
  readonly requestId: RequestId;
  /** `channel`: seen by all; the others are one person's copy in the 1:1 chat. */
  readonly copy: 'channel' | 'approver' | 'receipt' | 'outcome' | 'warning';
  readonly place: Place;
  readonly messageId: string;
  /** Whose copy it is; absent for a channel's. */
  readonly reader?: Person;
  /** The request's version that it shows. */
  readonly shows: number;
}

export type NoticeKind =
  | 'receipt'
  | 'approval-in-channel'
  | 'approval-direct'
  | 'outcome'
  | 'plan-news'
  | 'decided-by-another'
  | 'ending-soon'
  | 'ended'
  | 'not-given-back';

/** Whom a notice is for. */
export type Recipient =
  | { readonly to: 'person'; readonly person: Person }
  | { readonly to: 'channel'; readonly place: Place };

/** One message to send once. The key makes the second order of the same thing harmless. */
export interface NoticeOrder {
  readonly key: string;
  readonly kind: NoticeKind;
  readonly requestId: RequestId;
  readonly recipient: Recipient;
}

export type JobKind =
  | 'begin-planned'
  | 'say-ahead'
  | 'settle-request'
  | 'follow-request'
  | 'watch-request'
  | 'lapse-request'
  | 'warn-ending'
  | 'end-activation'
  | 'give-back';

/** A message that somebody wants to have later: what waits for them then, and what ends. */
export interface ReminderOrder {
  readonly person: Person;
  readonly at: Date;
}

export type PersonJobKind = 'watch-eligibilities' | 'eligibility-moment' | 'follow-extensions';

/** Work for later that is of a person: one of each kind, which a second order moves. */
export interface PersonJob {
  readonly kind: PersonJobKind;
  readonly person: Person;
  readonly dueAt: Date;
}

/** Work for later, done by whichever replica is free. A second order of the same key moves it to the new time. */
export interface JobOrder {
  readonly key: string;
  readonly kind: JobKind;
  readonly requestId: RequestId;
  readonly dueAt: Date;
}

/** What a move of a request brings about, written down in the same transaction as the move. */
export interface Effects {
  readonly fact: Fact;
  readonly notices?: readonly NoticeOrder[];
  readonly jobs?: readonly JobOrder[];
  /** Keys of jobs that the move makes pointless. */
  readonly dropJobs?: readonly string[];
  /** Whether every sent copy of the request's card is to be brought up to date. */
  readonly refreshCopies?: boolean;
}

export interface Requests {
  find(id: RequestId): Promise<ActivationRequest | undefined>;
  findByEntraId(tenantId: TenantId, id: EntraRequestId): Promise<ActivationRequest | undefined>;
  /** Newest first. */
  ofRequester(requester: Person, states: readonly RequestState[]): Promise<ActivationRequest[]>;
  /** What the person asked for last, with all that was asked for in the same breath; nothing that failed. */
  askedTogether(requester: Person): Promise<readonly ActivationRequest[]>;
  /** Pending requests that name this person as an approver, oldest first. */
  waitingFor(approver: Person): Promise<ActivationRequest[]>;
  /** `false` where the id is taken, or the draft has been used for a request before. */
  create(request: ActivationRequest, effects: Effects & { draft?: DraftId }): Promise<boolean>;
  /** `false` where the stored version is not `was` any more: read again and decide again. */
  save(next: ActivationRequest, effects: Effects & { was: number }): Promise<boolean>;
  /** The request made of this draft, if any. One that failed gives its draft back: it may be tried again. */
  ofDraft(draft: DraftId): Promise<ActivationRequest | undefined>;
  /** The same for several drafts at once. */
  ofDrafts(drafts: readonly DraftId[]): Promise<ReadonlyMap<DraftId, ActivationRequest>>;
}

export interface SentMessages {
  record(message: SentMessage): Promise<void>;
  ofRequest(id: RequestId): Promise<SentMessage[]>;
  find(conversationId: ConversationId, messageId: string): Promise<SentMessage | undefined>;
}

export interface PersonRecord extends Actor {
  /** The 1:1 chat, where there is one. */
  readonly chat?: Place;
  /** What they have set here; absent where they have set nothing. */
  readonly settings?: PersonSettings;
}

export interface People {
  /** Writes what an activity told about its sender, and the 1:1 chat where it came from there. */
  remember(actor: Actor, chat?: Place): Promise<void>;
  find(person: Pick<Person, 'tenantId' | 'userId'>): Promise<PersonRecord | undefined>;
  /** Writes what somebody has set, in place of what they had set before. */
  saveSettings(
    person: Pick<Person, 'tenantId' | 'userId'>,
    settings: PersonSettings,
  ): Promise<void>;
  /** Writes the Teams ids that a channel's roster told. */
  rememberTeamsId(person: Person, teamsId: TeamsUserId): Promise<void>;
  /** The 1:1 chat is gone: the app was removed or blocked. */
  forgetChat(person: Pick<Person, 'tenantId' | 'userId'>): Promise<void>;
}

/** A channel that takes approval cards: of one role, or of all that have no channel of their own. */
export interface ChannelBinding {
  readonly tenantId: TenantId;
  readonly place: Place;
  readonly roleId?: RoleId;
  readonly roleName?: string;
  readonly boundBy: Person;
}

export interface ChannelBindings {
  bind(binding: ChannelBinding, fact: Fact): Promise<void>;
  /** Removes every binding of the channel; `false` where there was none. */
  unbind(tenantId: TenantId, conversationId: ConversationId, fact: Fact): Promise<boolean>;
  /** The channels for a role: its own, else those for all roles. */
  forRole(tenantId: TenantId, roleId: RoleId): Promise<ChannelBinding[]>;
}

/** Orders work that no move of a request brings about. */
export interface Jobs {
  order(job: JobOrder): Promise<void>;
  /** One for each person: a second order moves it. */
  remind(reminder: ReminderOrder): Promise<void>;
  orderFor(job: PersonJob): Promise<void>;
}

/** What an eligibility watch brings about, written down in the same transaction. */
export interface WatchEffects {
  readonly fact?: Fact;
  /** Told to the person in one message, once. */
  readonly news?: readonly EligibilityNews[];
  /** When to tell it; at once where absent. */
  readonly newsAt?: Date;
  /** Sent cards that are to be brought up to date. */
  readonly cards?: readonly EndingsCard[];
  readonly jobs?: readonly PersonJob[];
  readonly dropJobs?: readonly PersonJobKind[];
}

/** What is known of people's eligibilities that end, one record a person. */
export interface EligibilityWatches {
  find(person: Pick<Person, 'tenantId' | 'userId'>): Promise<EligibilityWatch | undefined>;
  /** `false` where the stored version is not `was` any more: read again and plan again. */
  save(watch: EligibilityWatch, effects: WatchEffects & { readonly was: number }): Promise<boolean>;
}

/** The append-only record of facts; moves of a request write theirs in their own transaction. */
export interface Journal {
  append(fact: Fact): Promise<void>;
}

/** Orders a message that no move of a request brings about, as the warning before an end. */
export interface Notices {
  order(notice: NoticeOrder): Promise<void>;
  /** The reminder that a person wanted at a moment, which two orders make no two of. */
  remind(reminder: ReminderOrder): Promise<void>;
}

export interface Drafts {
  keep(draft: Draft): Promise<void>;
  find(id: DraftId): Promise<Draft | undefined>;
  /** What this person was asked last and a word can answer, where that was not before a moment. */
  latestAsked(owner: Person, notBefore: Date): Promise<Draft | undefined>;
  drop(id: DraftId): Promise<void>;
}

/** Everything that the use cases are given. `wire.ts` puts it together. */
export interface Ports {
  readonly clock: Clock;
  readonly directory: Directory;
  readonly requests: Requests;
  readonly sentMessages: SentMessages;
  readonly people: People;
  readonly favourites: Favourites;
  readonly bindings: ChannelBindings;
  readonly drafts: Drafts;
  readonly notices: Notices;
  readonly jobs: Jobs;
  readonly eligibilityWatches: EligibilityWatches;
  readonly journal: Journal;
  /** Fresh random bytes, for ids. */
  random(length: number): Uint8Array;
}
