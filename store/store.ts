import type { Favourites } from '../pim/favourite';
import type {
  ChannelBindings,
  Drafts,
  EligibilityWatches,
  People,
  Requests,
  SentMessages,
} from '../pim/ports';
import { channelBindingsIn } from './channel-bindings';
import { openDatabase } from './database';
import { draftsIn } from './drafts';
import { eligibilityWatchesIn } from './eligibility-watches';
import { favouritesIn } from './favourites';
import { type JobQueue, jobsIn } from './jobs';
import { type ChainedJournal, journalIn } from './journal';
import { type Outbox, outboxIn } from './outbox';
import { peopleIn } from './people';
import { requestsIn } from './requests';
import { type SeenActivities, seenActivitiesIn } from './seen-activities';
import { sentMessagesIn } from './sent-messages';
import { type TokenShelf, tokensIn } from './tokens';
import { type WaitingTurns, waitingTurnsIn } from './waiting-turns';

/** Everything that is kept, behind the domain's ports. */
export interface Store {
  readonly requests: Requests;
  readonly sentMessages: SentMessages;
  readonly people: People;
  readonly favourites: Favourites;
  readonly bindings: ChannelBindings;
  readonly drafts: Drafts;
  readonly eligibilityWatches: EligibilityWatches;
  readonly outbox: Outbox;
  readonly jobs: JobQueue;
  readonly journal: ChainedJournal;
  readonly tokens: TokenShelf;
  readonly waitingTurns: WaitingTurns;
  readonly seenActivities: SeenActivities;
  close(): Promise<void>;
}

/** Throws `DatabaseUnusable`, whose message is a sentence for whoever starts the program. */
export async function openStore({ file }: { readonly file: string }): Promise<Store> {
  const db = await openDatabase({ file });
  return {
    requests: requestsIn(db),
    sentMessages: sentMessagesIn(db),
    people: peopleIn(db),
    favourites: favouritesIn(db),
    bindings: channelBindingsIn(db),
    drafts: draftsIn(db),
    eligibilityWatches: eligibilityWatchesIn(db),
    outbox: outboxIn(db),
    jobs: jobsIn(db),
    journal: journalIn(db),
    tokens: tokensIn(db),
    waitingTurns: waitingTurnsIn(db),
    seenActivities: seenActivitiesIn(db),
    close: () => db.destroy(),
  };
}
