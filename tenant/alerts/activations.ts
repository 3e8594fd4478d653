import { policyGuid } from '../directory/cast-ids';
import { addDuration } from '../directory/duration';
import { isSameSubject, type Subject } from '../directory/schedules';
import type { DirectoryState } from '../directory/state';
import type { AlertRecord, IncidentRecord } from './alerts-record';

interface Activation extends Subject {
  readonly at: string;
}

export function activationsIn({ happenings }: DirectoryState): Activation[] {
  return happenings.flatMap(({ kind, role, principalId, at }) =>
    kind === 'activation-completed' && role.provider === 'directory' && principalId !== undefined
      ? [{ ...role, principalId, at }]
      : [],
  );
}

export function lastActivation(
  activations: readonly Activation[],
  of: Subject,
): string | undefined {
  return activations.findLast((one) => isSameSubject(one, of))?.at;
}

function bySubject(activations: readonly Activation[]): Activation[][] {
  const rows = new Map<string, Activation[]>();
  for (const one of activations) {
    const key = [one.principalId, one.roleDefinitionId, one.scopeId].join(' ');
    rows.set(key, [...(rows.get(key) ?? []), one]);
  }
  return [...rows.values()];
}

interface Burst {
  readonly count: number;
  readonly window: string;
}

/** The first time that somebody activated often enough within the window, and all that fell into it. */
function burstIn(row: readonly Activation[], { count, window }: Burst): readonly Activation[] {
  for (const [start, first] of row.entries()) {
    const end = addDuration(new Date(first.at), window)?.toISOString() ?? first.at;
    const within = row.slice(start).filter(({ at }) => at <= end);
    if (within.length >= count) return within;
  }
  return [];
}

const lookBack = 'P30D';

/** Who has activated a role again and again. */
export function frequentActivations(
  directory: DirectoryState,
  { thresholds }: AlertRecord,
  now: Date,
): IncidentRecord[] {
  const oldest = addDuration(now, `-${lookBack}`)?.toISOString() ?? '';
  const burst = {
    count: Number(thresholds.sequentialActivationCounterThreshold),
    window: String(thresholds.timeIntervalBetweenActivations),
  };
  const recent = activationsIn(directory).filter(({ at }) => at >= oldest);
  return bySubject(recent).flatMap((row) => {
    const found = burstIn(row, burst);
    const [first] = found;
    if (!first) return [];
    return [
      {
        id: policyGuid(`sequence:${first.principalId}:${first.roleDefinitionId}:${first.at}`),
        assigneeId: first.principalId,
        roleDefinitionId: first.roleDefinitionId,
        details: {
          activationCount: found.length,
          sequenceStartDateTime: first.at,
          sequenceEndDateTime: found.at(-1)?.at ?? first.at,
        },
      },
    ];
  });
}
