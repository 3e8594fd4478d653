import type { DirectoryState } from '../directory/state';
import { runningStage } from './instances';
import { enter, wait } from './phase';
import type { ReviewInstanceRecord, ReviewStatus } from './review-records';
import { end, endStage, open, remind, start } from './running';
import {
  apply,
  beginApplying,
  complete,
  hasDefault,
  reviewAutomatically,
  unanswered,
} from './working-off';

type Step = (directory: DirectoryState, instance: ReviewInstanceRecord, at: Date) => void;

const leaveInProgress: Step = (directory, instance, at) => {
  const stage = runningStage(instance);
  if (instance.remindDateTime !== null && new Date(instance.remindDateTime) <= at) {
    instance.remindDateTime = null;
    remind(directory, instance, { at });
  } else if (stage && new Date(stage.endDateTime) <= at) endStage(directory, instance, stage, at);
  else end(directory, instance, at);
};

const leaveCompleting: Step = (directory, instance, at) => {
  const defaults = hasDefault(instance) && unanswered(directory, instance).length > 0;
  if (defaults) enter(instance, 'AutoReviewing', at);
  else complete(instance, at);
};

const leaveAutoReviewed: Step = (_directory, instance, at) => {
  if (instance.terms.settings.autoApplyDecisionsEnabled) beginApplying(instance, at);
  else wait(instance, 'Completed');
};

/** What an instance does when the time of its status is over. */
const steps: Readonly<Record<ReviewStatus, Step>> = {
  NotStarted: start,
  Starting: open,
  InProgress: leaveInProgress,
  Completing: leaveCompleting,
  AutoReviewing: reviewAutomatically,
  AutoReviewed: leaveAutoReviewed,
  Completed: (_directory, instance, at) => beginApplying(instance, at),
  Applying: apply,
  Applied: () => undefined,
};

/** Takes the one step that is due at this moment. */
export const takeStep: Step = (directory, instance, at) =>
  steps[instance.status](directory, instance, at);

function timesOf(instance: ReviewInstanceRecord): readonly (string | null | undefined)[] {
  switch (instance.status) {
    case 'NotStarted':
      return [instance.startDateTime];
    case 'InProgress':
      return [instance.remindDateTime, runningStage(instance)?.endDateTime, instance.endDateTime];
    case 'Starting':
    case 'Completing':
    case 'Completed':
    case 'AutoReviewing':
    case 'AutoReviewed':
    case 'Applying':
    case 'Applied':
      return [instance.statusEndsDateTime];
  }
}

/** When an instance goes on by itself, if it does. */
export function stepDue(instance: ReviewInstanceRecord): Date | undefined {
  const times = timesOf(instance).flatMap((time) => (time ? new Date(time).getTime() : []));
  return times.length > 0 ? new Date(Math.min(...times)) : undefined;
}
