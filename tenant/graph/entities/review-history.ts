import { own } from '../../directory/own';
import { historyTimes } from '../../reviews/review-history';
import type { ReviewHistoryRecord } from '../../reviews/review-history-record';
import { type EntityType, type Sources, type Typed, typed } from '../odata/entity';
import { reviewIdentity } from './review-definition';

const period = ['reviewHistoryPeriodStartDateTime', 'reviewHistoryPeriodEndDateTime', 'status'];

export const historyInstanceType: EntityType = {
  name: 'microsoft.graph.accessReviewHistoryInstance',
  properties: [
    'id',
    ...period,
    'runDateTime',
    'fulfilledDateTime',
    'downloadUri',
    'expirationDateTime',
  ],
  navigation: {},
};

/** A report is collected once, so it has one instance, of the same id. */
export function historyInstanceEntity(record: ReviewHistoryRecord, now: Date): Typed {
  const { status, fulfilledAt, expiresAt } = historyTimes(record, now);
  const good = record.downloadEndsDateTime !== null && new Date(record.downloadEndsDateTime) > now;
  return typed(historyInstanceType, {
    id: record.id,
    reviewHistoryPeriodStartDateTime: record.reviewHistoryPeriodStartDateTime,
    reviewHistoryPeriodEndDateTime: record.reviewHistoryPeriodEndDateTime,
    status,
    runDateTime: record.createdDateTime,
    fulfilledDateTime: status === 'done' ? fulfilledAt.toISOString() : null,
    downloadUri: good ? record.downloadUri : null,
    expirationDateTime: expiresAt.toISOString(),
  });
}

export const historyType: EntityType = {
  name: 'microsoft.graph.accessReviewHistoryDefinition',
  properties: [
    'id',
    'displayName',
    ...period,
    'decisions',
    'createdDateTime',
    'createdBy',
    'scopes',
    'scheduleSettings',
  ],
  navigation: {
    instances: ({ id }, { directory, now }) => {
      const record = own(directory.reviews.histories, String(id));
      return record ? [historyInstanceEntity(record, now)] : [];
    },
  },
};

export function historyEntity(record: ReviewHistoryRecord, { directory, now }: Sources): Typed {
  return typed(historyType, {
    id: record.id,
    displayName: record.displayName,
    reviewHistoryPeriodStartDateTime: record.reviewHistoryPeriodStartDateTime,
    reviewHistoryPeriodEndDateTime: record.reviewHistoryPeriodEndDateTime,
    status: historyTimes(record, now).status,
    decisions: record.decisions,
    createdDateTime: record.createdDateTime,
    createdBy: reviewIdentity(directory, record.createdById),
    scopes: record.scopes,
    scheduleSettings: null,
  });
}
