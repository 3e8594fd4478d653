import { randomUUID } from 'node:crypto';
import type { Occasion } from '../directory/order';
import { own } from '../directory/own';
import { done, notFound, type Outcome, refused, unauthorized } from '../directory/refusal';
import type { DirectoryState } from '../directory/state';
import { finalDecisions } from './instances';
import { mayReadReviews } from './may-review';
import type { ReviewDecisionRecord } from './review-decision-record';
import type { ReviewHistoryRecord } from './review-history-record';
import type { ReviewInstanceRecord } from './review-records';
import { historyNotDone, noPeriod } from './review-refusals';
import type { PostedScope } from './review-terms';

/** How long collecting takes, how long what was collected is kept, and how long an address is good. */
const collecting = 60_000;
const day = 24 * 60 * 60_000;
const kept = 30 * day;

export interface HistoryOrder {
  readonly displayName: string;
  readonly decisions: readonly string[];
  readonly scopes: readonly PostedScope[];
  readonly reviewHistoryPeriodStartDateTime: string;
  readonly reviewHistoryPeriodEndDateTime: string;
}

/** Orders a report of what was decided in a period. */
export function createHistory(
  occasion: Occasion,
  order: HistoryOrder,
): Outcome<ReviewHistoryRecord> {
  const { directory, caller, now } = occasion;
  if (!mayReadReviews(occasion)) return refused(unauthorized);
  if (order.reviewHistoryPeriodStartDateTime >= order.reviewHistoryPeriodEndDateTime) {
    return refused(noPeriod);
  }
  const record: ReviewHistoryRecord = {
    id: randomUUID(),
    ...order,
    createdById: caller.id,
    createdDateTime: now.toISOString(),
    downloadUri: null,
    downloadEndsDateTime: null,
  };
  directory.reviews.histories[record.id] = record;
  return done(record);
}

export interface HistoryTimes {
  readonly status: 'requested' | 'done';
  readonly fulfilledAt: Date;
  readonly expiresAt: Date;
}

export function historyTimes({ createdDateTime }: ReviewHistoryRecord, now: Date): HistoryTimes {
  const fulfilledAt = new Date(new Date(createdDateTime).getTime() + collecting);
  return {
    status: fulfilledAt <= now ? 'done' : 'requested',
    fulfilledAt,
    expiresAt: new Date(fulfilledAt.getTime() + kept),
  };
}

/** The reports that are still there, for those who may read reviews, and for whoever ordered one. */
export function historiesFor(occasion: Occasion): readonly ReviewHistoryRecord[] {
  const all = mayReadReviews(occasion);
  return Object.values(occasion.directory.reviews.histories).filter(
    (record) =>
      historyTimes(record, occasion.now).expiresAt > occasion.now &&
      (all || record.createdById === occasion.caller.id),
  );
}

export function historyFor(occasion: Occasion, id: string): Outcome<ReviewHistoryRecord> {
  const record = historiesFor(occasion).find((one) => one.id === id);
  if (record) return done(record);
  const exists = own(occasion.directory.reviews.histories, id) !== undefined;
  return refused(exists && !mayReadReviews(occasion) ? unauthorized : notFound(id));
}

/** Makes an address at which the report lies for a day, under `root`. */
export function generateDownload(
  occasion: Occasion,
  id: string,
  root: string,
): Outcome<ReviewHistoryRecord> {
  const found = historyFor(occasion, id);
  if (!found.ok) return found;
  const record = found.value;
  if (historyTimes(record, occasion.now).status !== 'done') return refused(historyNotDone);
  const ends = new Date(occasion.now.getTime() + day).toISOString();
  record.downloadUri = `${root}/${id}.csv?se=${encodeURIComponent(ends)}&sig=${randomUUID()}`;
  record.downloadEndsDateTime = ends;
  return found;
}

const columns = [
  'AccessReviewId',
  'AccessReviewSeriesId',
  'ReviewName',
  'ReviewStartDate',
  'ReviewEndDate',
  'ReviewStatus',
  'ResourceName',
  'PrincipalName',
  'PrincipalUpn',
  'Recommendation',
  'Decision',
  'Justification',
  'ReviewedBy',
  'ReviewedDate',
  'ApplyResult',
];

function cell(value: string): string {
  return `"${value.replaceAll('"', '""')}"`;
}

function row(
  { people }: DirectoryState,
  instance: ReviewInstanceRecord,
  item: ReviewDecisionRecord,
): string {
  const cells = [
    instance.id,
    instance.definitionId,
    instance.terms.displayName,
    instance.startDateTime,
    instance.endDateTime,
    instance.status,
    item.resource.displayName,
    item.principal.displayName,
    item.principal.userPrincipalName,
    item.recommendation,
    item.decision,
    item.justification,
    own(people, item.reviewedById)?.displayName ?? '',
    item.reviewedDateTime ?? '',
    item.applyResult,
  ];
  return cells.map(cell).join(',');
}

/** What a scope of a report looks for in the queries of reviews: `contains(scope/query, '/groups')`. */
function soughtBy({ query }: PostedScope): string {
  return /contains\([^,]+,\s*'([^']*)'\)/.exec(String(query ?? ''))?.[1]?.toLowerCase() ?? '';
}

function isCovered({ scopes, ...period }: ReviewHistoryRecord, instance: ReviewInstanceRecord) {
  const { startDateTime, status, terms } = instance;
  const text = JSON.stringify(terms.scope).toLowerCase();
  return (
    status !== 'NotStarted' &&
    startDateTime >= period.reviewHistoryPeriodStartDateTime &&
    startDateTime <= period.reviewHistoryPeriodEndDateTime &&
    scopes.some((scope) => text.includes(soughtBy(scope)))
  );
}

/** The report as of now, with a line for each principal of each instance that started in the period. */
export function historyCsv(directory: DirectoryState, record: ReviewHistoryRecord): string {
  const wanted = record.decisions.map((decision) => decision.toLowerCase());
  const rows = Object.values(directory.reviews.instances)
    .filter((instance) => isCovered(record, instance))
    .flatMap((instance) =>
      finalDecisions(directory, instance)
        .filter(({ decision }) => wanted.includes(decision.toLowerCase()))
        .map((item) => row(directory, instance, item)),
    );
  return [columns.join(','), ...rows, ''].join('\r\n');
}
