import fc from 'fast-check';
import { cancelRequest } from '../../../tenant/directory/cancel-request';
import { personId } from '../../../tenant/directory/cast-ids';
import { decideApproval } from '../../../tenant/directory/decide-approval';
import { addDuration } from '../../../tenant/directory/duration';
import type { Kind, Occasion, ScheduleOrder } from '../../../tenant/directory/order';
import { roleIdOf } from '../../../tenant/directory/roles';
import { seedGroups } from '../../../tenant/directory/seed-groups';
import { seedPeople } from '../../../tenant/directory/seed-people';
import { seedRoles } from '../../../tenant/directory/seed-roles';
import type { DirectoryState, ScheduleRequestStatus } from '../../../tenant/directory/state';
import { submitOrder } from '../../../tenant/directory/submit-order';

const start = new Date('2026-03-02T09:00:00Z');

/** A tenant that people do things to, and what was seen of it so far. */
export interface World {
  readonly directory: DirectoryState;
  now: Date;
  /** The first final status that was seen of each request. */
  readonly settled: Map<string, ScheduleRequestStatus>;
  readonly decidedBy: Map<string, string | null>;
}

export function newWorld(): World {
  return {
    directory: { people: seedPeople(), groups: seedGroups(), ...seedRoles(start) },
    now: start,
    settled: new Map(),
    decidedBy: new Map(),
  };
}

function occasion({ directory, now }: World, id: string): Occasion {
  return {
    directory,
    now,
    caller: { id, application: false, mfa: true, contexts: ['c1'] },
  };
}

/** Something that somebody does; PIM may refuse it. */
interface Move {
  readonly make: (world: World) => void;
  /** How a counterexample tells it. */
  readonly [fc.toStringMethod]: () => string;
}

function move(story: string, make: Move['make']): Move {
  return { make, [fc.toStringMethod]: () => story };
}

/** Few, so that their doings meet; Grace asks and approves. */
const askers = fc.constantFrom('ada', 'bruno', 'grace');
const anybody = fc.constantFrom('ada', 'bruno', 'grace', 'henrik', 'priya');
const usualRole = fc
  .constantFrom('Exchange Administrator', 'Exchange Administrator', 'Teams Administrator')
  .map(roleIdOf);

function moment(minutes: number): string | null {
  return addDuration(start, `PT${minutes}M`)?.toISOString() ?? null;
}

const anyExpiration = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.integer({ min: 4, max: 70 }).map((minutes) => ({
      type: 'afterDuration',
      duration: `PT${minutes}M`,
      endDateTime: null,
    })),
  },
  {
    weight: 2,
    arbitrary: fc.integer({ min: 0, max: 600 }).map((minutes) => ({
      type: 'afterDateTime',
      duration: null,
      endDateTime: moment(minutes),
    })),
  },
  {
    weight: 1,
    arbitrary: fc.constant({ type: 'noExpiration', duration: null, endDateTime: null }),
  },
);

const anySchedule = fc.record({
  startDateTime: fc.oneof(
    { weight: 3, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 600 }).map(moment) },
  ),
  expiration: fc.option(anyExpiration, { freq: 12 }),
});

interface Ask {
  readonly by: string;
  readonly who: string;
  readonly kind: Kind;
  readonly action: string;
}

function order(ask: Ask, roleDefinitionId: string, schedule: ScheduleOrder['schedule']): Move {
  const story = `${ask.by}: ${ask.action} ${ask.kind} ${ask.who} ${roleDefinitionId} ${JSON.stringify(schedule)}`;
  return move(story, (world) => {
    submitOrder(occasion(world, personId(ask.by)), ask.kind, {
      action: ask.action,
      principalId: personId(ask.who),
      roleDefinitionId,
      scopeId: '/',
      provider: 'directory',
      justification: 'because',
      ticketInfo: { ticketNumber: 'INC-1', ticketSystem: null },
      schedule,
      customData: null,
      isValidationOnly: false,
    });
  });
}

const selfMove = fc
  .tuple(
    askers,
    fc.constantFrom('selfActivate', 'selfActivate', 'selfDeactivate'),
    usualRole,
    anySchedule,
  )
  .map(([by, action, role, schedule]) =>
    order({ by, who: by, kind: 'assignment', action }, role, schedule),
  );

/** An administrator, or somebody who thinks they are one, gives or takes a role. */
function administration(who: fc.Arbitrary<string>, role: fc.Arbitrary<string>) {
  const ask = fc.record({
    by: fc.constantFrom('priya', 'emergency1', 'ada'),
    who,
    kind: fc.constantFrom<Kind>('eligibility', 'assignment'),
    action: fc.constantFrom('adminAssign', 'adminRemove'),
  });
  return fc.tuple(ask, role, anySchedule).map((parts) => order(...parts));
}

export const globalAdministration = administration(
  fc.constantFrom('emergency1', 'emergency2', 'omar', 'lena'),
  fc.constant(roleIdOf('Global Administrator')),
);

/** Requests for an activation, those that wait first, so that most tries hit something. */
function nth(directory: DirectoryState, index: number): string {
  const asked = Object.values(directory.assignmentRequests).filter(
    ({ action }) => action === 'selfActivate',
  );
  const waiting = asked.filter(({ status }) => status === 'PendingApproval');
  const from = waiting.length > 0 && index % 4 !== 0 ? waiting : asked;
  return from[index % Math.max(from.length, 1)]?.id ?? 'none';
}

/** Decides as anybody, or as somebody who may. */
const decision = fc
  .tuple(fc.option(anybody, { freq: 2 }), fc.nat(50), fc.constantFrom('Approve', 'Deny'))
  .map(([by, index, verdict]) =>
    move(`${by ?? 'an approver'}: ${verdict} ${index}`, (world) => {
      const id = nth(world.directory, index);
      const approvers = world.directory.approvals[id]?.approverIds ?? [];
      const approver = approvers[index % Math.max(approvers.length, 1)] ?? personId('ada');
      decideApproval(occasion(world, by === null ? approver : personId(by)), {
        approvalId: id,
        stepId: id,
        reviewResult: verdict === 'Deny' ? 'Deny' : 'Approve',
        justification: 'fine',
      });
    }),
  );

const cancellation = fc.tuple(anybody, fc.nat(50)).map(([by, index]) =>
  move(`${by}: cancel ${index}`, (world) => {
    const id = nth(world.directory, index);
    cancelRequest(occasion(world, personId(by)), 'assignment', id);
  }),
);

const wait = fc
  .oneof(
    { weight: 4, arbitrary: fc.integer({ min: 1, max: 40 }) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: 26 * 60 }) },
  )
  .map((minutes) =>
    move(`${minutes} minutes pass`, (world) => {
      world.now = addDuration(world.now, `PT${minutes}M`) ?? world.now;
    }),
  );

const leave = anybody.map((who) =>
  move(`${who} leaves`, ({ directory }) => {
    const person = directory.people[personId(who)];
    if (person) person.accountEnabled = false;
  }),
);

export const anyMove = fc.oneof(
  { weight: 6, arbitrary: selfMove },
  { weight: 6, arbitrary: decision },
  { weight: 3, arbitrary: cancellation },
  { weight: 3, arbitrary: administration(askers, usualRole) },
  { weight: 3, arbitrary: wait },
  { weight: 1, arbitrary: leave },
);
