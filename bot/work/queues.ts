import type { EligibilityNews, EndingsCard } from '../../pim/eligibility-watch';
import type { RequestId } from '../../pim/ids';
import type { Person } from '../../pim/person';
import type {
  JobKind,
  NoticeKind,
  PersonJobKind,
  Recipient,
  ReminderOrder,
  SentMessage,
} from '../../pim/ports';

interface ClaimedDelivery {
  readonly id: number;
  readonly key: string;
  /** This one included: more than one means that the message may have gone out before. */
  readonly attempts: number;
  readonly leaseToken: string;
}

/** A notice of a request, or a sent card to bring up to date. */
export type ClaimedOfRequest = ClaimedDelivery & { readonly requestId: RequestId } & (
    | { readonly kind: NoticeKind; readonly recipient: Recipient }
    | { readonly kind: 'copy'; readonly message: SentMessage }
  );

/** What is new of somebody's eligibilities. */
export interface ClaimedNews extends ClaimedDelivery {
  readonly kind: 'eligibilities';
  readonly person: Person;
  readonly news: readonly EligibilityNews[];
}

/** A card about somebody's eligibilities to bring up to date. */
export interface ClaimedEndingsCard extends ClaimedDelivery {
  readonly kind: 'endings-card';
  readonly person: Person;
  readonly card: EndingsCard;
}

/** A message that is ours to send until the lease ends. */
export type ClaimedMessage =
  | ClaimedOfRequest
  | (ClaimedDelivery & { readonly kind: 'reminder'; readonly reminder: ReminderOrder })
  | ClaimedNews
  | ClaimedEndingsCard;

/** The outbox, as its sender sees it. */
export interface Outbox {
  claim(now: Date, limit: number, leaseMs: number): Promise<ClaimedMessage[]>;
  delivered(message: ClaimedMessage, sent?: SentMessage): Promise<boolean>;
  later(message: ClaimedMessage, notBefore: Date, why: string): Promise<boolean>;
  undeliverable(message: ClaimedMessage, why: string): Promise<boolean>;
  nextDue(): Promise<Date | undefined>;
}

export type ClaimedJob = {
  readonly key: string;
  readonly attempts: number;
  readonly leaseToken: string;
} & (
  | { readonly kind: JobKind; readonly requestId: RequestId }
  | { readonly kind: 'remind-person'; readonly reminder: ReminderOrder }
  | { readonly kind: PersonJobKind; readonly person: Person }
);

/** The job queue, as its runner sees it. */
export interface JobQueue {
  claim(now: Date, limit: number, leaseMs: number): Promise<ClaimedJob[]>;
  finish(job: ClaimedJob): Promise<boolean>;
  retry(job: ClaimedJob, at: Date, why: string): Promise<boolean>;
  /** It was done, and has more to do at a time: that is no failed try. */
  again(job: ClaimedJob, at: Date): Promise<boolean>;
  nextDue(): Promise<Date | undefined>;
  /** The next that people would call an event: a look that is repeated at intervals is not. */
  nextEvent(): Promise<Date | undefined>;
}
