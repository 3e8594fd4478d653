import { z } from 'zod';
import type { DirectoryState } from '../directory/state';
import { decisionsOf, runningStage, tell } from './instances';
import { enter, wait } from './phase';
import { planNext } from './plan';
import { askAboutHolders, askNextStage } from './questions';
import type { ReviewInstanceRecord, ReviewStageRecord } from './review-records';
import { reviewersOf } from './reviewers';

const day = 24 * 60 * 60_000;

function stageAt(instance: ReviewInstanceRecord, index: number, startsAt: Date): void {
  const settings = instance.terms.stageSettings[index];
  if (!settings) return;
  const last = index === instance.terms.stageSettings.length - 1;
  const end = new Date(instance.endDateTime).getTime();
  const planned = last ? end : startsAt.getTime() + settings.durationInDays * day;
  instance.stages.push({
    id: `${instance.id.slice(0, -1)}${index + 1}`,
    settings,
    status: 'InProgress',
    reviewers: settings.reviewers,
    fallbackReviewers: settings.fallbackReviewers,
    startDateTime: startsAt.toISOString(),
    endDateTime: new Date(Math.min(planned, end)).toISOString(),
  });
}

/** Everybody who has something to answer is listed once, whether or not mail is sent. */
export function contact(
  directory: DirectoryState,
  instance: ReviewInstanceRecord,
  at: Date,
): readonly string[] {
  const asked = decisionsOf(directory, instance.id).flatMap(({ reviewerIds }) => reviewerIds);
  const known = new Set(instance.contacted.map(({ id }) => id));
  const found = [...new Set(asked)].filter((id) => !known.has(id));
  instance.contacted.push(...found.map((id) => ({ id, createdDateTime: at.toISOString() })));
  return found;
}

/** The snapshot is taken, and the next of the series put on the calendar. */
export function start(directory: DirectoryState, instance: ReviewInstanceRecord, at: Date): void {
  enter(instance, 'Starting', at);
  stageAt(instance, 0, at);
  askAboutHolders(directory, instance, at);
  const definition = directory.reviews.definitions[instance.definitionId];
  if (definition) planNext(directory, definition, at);
}

/** From here on reviewers can answer. */
export function open(directory: DirectoryState, instance: ReviewInstanceRecord, at: Date): void {
  wait(instance, 'InProgress');
  const reviewerIds = contact(directory, instance, at);
  const { mailNotificationsEnabled, reminderNotificationsEnabled } = instance.terms.settings;
  const middle =
    (new Date(instance.startDateTime).getTime() + new Date(instance.endDateTime).getTime()) / 2;
  instance.remindDateTime = reminderNotificationsEnabled ? new Date(middle).toISOString() : null;
  tell(directory, instance, {
    activity: 'review started',
    at: at.toISOString(),
    toIds: mailNotificationsEnabled ? reviewerIds : [],
  });
}

/** Reminds those who have not finished; by hand too. */
export function remind(
  directory: DirectoryState,
  instance: ReviewInstanceRecord,
  by: { readonly id?: string; readonly at: Date },
): void {
  const open = decisionsOf(directory, instance.id).filter(
    ({ decision, stageId }) =>
      decision === 'NotReviewed' && stageId === (runningStage(instance)?.id ?? null),
  );
  tell(directory, instance, {
    activity: 'reminder',
    at: by.at.toISOString(),
    ...(by.id === undefined ? {} : { byId: by.id }),
    toIds: [...new Set(open.flatMap(({ reviewerIds }) => reviewerIds))],
  });
}

/** Ends the running stage: the next one begins or, after the last, the instance ends. */
export function endStage(
  directory: DirectoryState,
  instance: ReviewInstanceRecord,
  stage: ReviewStageRecord,
  at: Date,
): void {
  stage.status = 'Completed';
  stage.endDateTime = at.toISOString();
  stageAt(instance, instance.stages.length, at);
  const next = runningStage(instance);
  if (!next) {
    end(directory, instance, at);
    return;
  }
  askNextStage(directory, instance, { from: stage, to: next }, at);
  contact(directory, instance, at);
}

const recipient = z.object({ notificationRecipientScope: z.object({ query: z.string() }) });

/** Whoever ordered the review, and those whom they wanted told. */
function toldOfEnd(
  directory: DirectoryState,
  { definitionId, terms, access }: ReviewInstanceRecord,
  at: Date,
): readonly string[] {
  const definition = directory.reviews.definitions[definitionId];
  if (!(definition && terms.settings.mailNotificationsEnabled)) return [];
  const reviewers = terms.additionalNotificationRecipients.flatMap((item) => {
    const read = recipient.safeParse(item);
    if (!read.success) return [];
    const { query } = read.data.notificationRecipientScope;
    return [{ query, queryType: 'MicrosoftGraph', queryRoot: null }];
  });
  if (reviewers.length === 0) return [definition.createdById];
  const nobody = { principal: { id: '', kind: 'user' }, access } as const;
  const others = reviewersOf(directory, { reviewers, fallbackReviewers: [] }, nobody, at);
  return [...new Set([definition.createdById, ...others])];
}

/** Nobody can answer any more; what was answered is worked off from here. */
export function end(
  directory: DirectoryState,
  instance: ReviewInstanceRecord,
  at: Date,
  byId?: string,
): void {
  enter(instance, 'Completing', at);
  instance.endDateTime = at.toISOString();
  instance.remindDateTime = null;
  const stage = runningStage(instance);
  if (stage) {
    stage.status = 'Completed';
    stage.endDateTime = at.toISOString();
  }
  tell(directory, instance, {
    activity: 'Access review ended',
    at: at.toISOString(),
    toIds: toldOfEnd(directory, instance, at),
    ...(byId === undefined ? {} : { byId }),
  });
}
