import fc from 'fast-check';
import { cancelRequest } from '../../../tenant/directory/cancel-request';
import { groupId, personId } from '../../../tenant/directory/cast-ids';
import { decideApproval } from '../../../tenant/directory/decide-approval';
import { decideExtension } from '../../../tenant/directory/decide-extension';
import { addDuration } from '../../../tenant/directory/duration';
import {
  type Kind,
  type Occasion,
  requestsOf,
  type ScheduleOrder,
  schedulesOf,
} from '../../../tenant/directory/order';
import type { DirectoryState, RoleAtScope } from '../../../tenant/directory/state';
import { submitOrder } from '../../../tenant/directory/submit-order';
import { anyExpiration, anySchedule, shortly } from './three-schedules';
import { day, roles, type World } from './three-world';

function occasion({ directory, now }: World, id: string): Occasion {
  return { directory, now, caller: { id, application: false, mfa: true, contexts: [] } };
}

interface Move {
  readonly make: (world: World) => void;
  /** How a counterexample tells it. */
  readonly [fc.toStringMethod]: () => string;
}

function move(story: string, make: Move['make']): Move {
  return { make, [fc.toStringMethod]: () => story };
}

const people = fc.constantFrom('ada', 'bruno', 'grace', 'henrik', 'priya');
const askerIds = ['ada', 'bruno', 'grace', 'henrik'].map(personId);
const askers = fc.constantFrom('ada', 'ada', 'bruno', 'grace', 'henrik');
const anyRole = fc.constantFrom(...roles);
const anyKind = fc.constantFrom<Kind>('eligibility', 'assignment');

interface Ask {
  readonly by: string;
  readonly principalId: string;
  readonly kind: Kind;
  readonly action: string;
  readonly isValidationOnly: boolean;
}

function order(ask: Ask, role: RoleAtScope, schedule: ScheduleOrder['schedule']): Move {
  const story = `${ask.by}: ${ask.action} ${ask.kind} ${ask.principalId} ${role.provider} ${role.roleDefinitionId} ${role.scopeId} ${JSON.stringify(schedule)}`;
  return move(story, (world) => {
    const before = ask.isValidationOnly ? JSON.stringify(world.directory) : undefined;
    submitOrder(occasion(world, personId(ask.by)), ask.kind, {
      ...role,
      action: ask.action,
      principalId: ask.principalId,
      justification: 'because',
      ticketInfo: { ticketNumber: null, ticketSystem: null },
      schedule,
      customData: null,
      isValidationOnly: ask.isValidationOnly,
    });
    if (before !== undefined) expect(JSON.stringify(world.directory)).toBe(before);
  });
}

const rarely = fc.integer({ min: 0, max: 9 }).map((roll) => roll === 0);

const activation = fc
  .tuple(askers, fc.constantFrom('selfActivate', 'selfActivate', 'selfDeactivate'), rarely)
  .map(([by, action, isValidationOnly]) => ({
    by,
    principalId: personId(by),
    kind: 'assignment' as const,
    action,
    isValidationOnly,
  }));

const wishForMore = fc
  .tuple(askers, fc.constantFrom('selfExtend', 'selfRenew'), anyKind)
  .map(([by, action, kind]) => ({
    by,
    principalId: personId(by),
    kind,
    action,
    isValidationOnly: false,
  }));

const administration = fc
  .tuple(
    fc.constantFrom('priya', 'priya', 'ada', 'bruno'),
    fc.constantFrom(
      personId('ada'),
      personId('bruno'),
      personId('grace'),
      personId('henrik'),
      groupId('inner'),
    ),
    anyKind,
    fc.constantFrom('adminAssign', 'adminUpdate', 'adminExtend', 'adminRenew', 'adminRemove'),
  )
  .map(([by, principalId, kind, action]) => ({
    by,
    principalId,
    kind,
    action,
    isValidationOnly: false,
  }));

function ordersOf(ask: fc.Arbitrary<Ask>, schedule: fc.Arbitrary<ScheduleOrder['schedule']>) {
  return fc.tuple(ask, anyRole, schedule).map((parts) => order(...parts));
}

function open(directory: DirectoryState, kind: Kind, status: string): string[] {
  return Object.values(requestsOf(directory, kind))
    .filter((request) => request.status === status)
    .map(({ id }) => id);
}

function pick(ids: readonly string[], index: number): string {
  return ids[index % Math.max(ids.length, 1)] ?? 'none';
}

const decision = fc
  .tuple(people, fc.nat(50), fc.constantFrom<'Approve' | 'Deny'>('Approve', 'Approve', 'Deny'))
  .map(([by, index, reviewResult]) =>
    move(`${by}: ${reviewResult} ${index}`, (world) => {
      const id = pick(open(world.directory, 'assignment', 'PendingApproval'), index);
      decideApproval(occasion(world, personId(by)), {
        approvalId: id,
        stepId: id,
        reviewResult,
        justification: 'fine',
      });
    }),
  );

const extension = fc
  .tuple(
    fc.constantFrom('priya', 'priya', 'priya', 'ada', 'bruno'),
    anyKind,
    fc.nat(50),
    fc.option(anyKind, { freq: 2 }),
    fc.option(anySchedule(anyExpiration), { freq: 2 }),
  )
  .map(([by, kind, index, as, schedule]) =>
    move(`${by}: gives more time ${index} ${as} ${JSON.stringify(schedule)}`, (world) => {
      decideExtension(occasion(world, personId(by)), {
        kind,
        requestId: pick(open(world.directory, kind, 'PendingAdminDecision'), index),
        reviewResult: index % 4 === 0 ? 'Deny' : 'Approve',
        justification: 'fine',
        ...(as ? { as } : {}),
        ...(schedule ? { schedule } : {}),
      });
    }),
  );

const cancellation = fc.tuple(people, anyKind, fc.nat(50)).map(([by, kind, index]) =>
  move(`${by}: cancel ${kind} ${index}`, (world) => {
    const id = pick(Object.keys(requestsOf(world.directory, kind)), index);
    cancelRequest(occasion(world, personId(by)), kind, id);
  }),
);

/** Somebody asks for more of what they have, or had, themselves. */
const more = fc.tuple(fc.nat(50), anyKind, anyExpiration).map(([index, kind, expiration]) =>
  move(`more ${kind} ${index} ${JSON.stringify(expiration)}`, (world) => {
    const { expired } = world.directory;
    const rows = [
      ...Object.values(schedulesOf(world.directory, kind)),
      ...Object.values(expired).filter((one) => one.kind === kind),
    ].filter(({ principalId }) => askerIds.includes(principalId));
    const row = rows[index % Math.max(rows.length, 1)];
    if (!row) return;
    const { id, principalId, provider, roleDefinitionId, scopeId } = row;
    submitOrder(occasion(world, principalId), kind, {
      provider,
      roleDefinitionId,
      scopeId,
      action: id in expired ? 'selfRenew' : 'selfExtend',
      principalId,
      justification: 'because',
      ticketInfo: { ticketNumber: null, ticketSystem: null },
      schedule: { startDateTime: null, expiration },
      customData: null,
      isValidationOnly: false,
    });
  }),
);

/** An administrator touches what somebody has activated from. */
const interference = fc
  .tuple(fc.nat(50), fc.constantFrom('adminUpdate', 'adminUpdate', 'adminRemove'), shortly)
  .map(([index, action, expiration]) =>
    move(`priya: ${action} beneath ${index} ${JSON.stringify(expiration)}`, (world) => {
      const { eligibilitySchedules, assignmentSchedules } = world.directory;
      const sources = Object.values(assignmentSchedules).flatMap(
        ({ activatedUsing }) => eligibilitySchedules[activatedUsing ?? ''] ?? [],
      );
      const source = sources[index % Math.max(sources.length, 1)];
      if (!source) return;
      const { principalId, provider, roleDefinitionId, scopeId } = source;
      const ask = { by: 'priya', principalId, action, isValidationOnly: false } as const;
      const touched = { ...ask, kind: 'eligibility' } as const;
      order(
        touched,
        { provider, roleDefinitionId, scopeId },
        { startDateTime: null, expiration },
      ).make(world);
    }),
  );

const wait = fc
  .oneof(
    { weight: 5, arbitrary: fc.integer({ min: 1, max: 50 }) },
    { weight: 2, arbitrary: fc.integer({ min: 1, max: 3 * day }) },
    { weight: 1, arbitrary: fc.integer({ min: day, max: 35 * day }) },
  )
  .map((minutes) =>
    move(`${minutes} minutes pass`, (world) => {
      world.now = addDuration(world.now, `PT${minutes}M`) ?? world.now;
    }),
  );

const leave = fc.constantFrom('grace', 'henrik', 'bruno').map((who) =>
  move(`${who} leaves`, ({ directory }) => {
    const person = directory.people[personId(who)];
    if (person) person.accountEnabled = false;
  }),
);

/** Somebody joins or leaves a group that makes them eligible, or an approver. */
const membership = fc.tuple(fc.constantFrom('inner', 'approvers'), people).map(([key, who]) =>
  move(`${who} in or out of ${key}`, ({ directory }) => {
    const found = directory.groups[groupId(key)];
    if (!found) return;
    const id = personId(who);
    found.memberIds = found.memberIds.includes(id)
      ? found.memberIds.filter((memberId) => memberId !== id)
      : [...found.memberIds, id];
  }),
);

export const anyMove = fc.oneof(
  { weight: 8, arbitrary: ordersOf(activation, anySchedule(shortly)) },
  { weight: 6, arbitrary: decision },
  { weight: 4, arbitrary: ordersOf(administration, anySchedule(anyExpiration)) },
  { weight: 3, arbitrary: ordersOf(wishForMore, anySchedule(anyExpiration)) },
  { weight: 2, arbitrary: more },
  { weight: 4, arbitrary: extension },
  { weight: 2, arbitrary: cancellation },
  { weight: 2, arbitrary: interference },
  { weight: 5, arbitrary: wait },
  { weight: 1, arbitrary: leave },
  { weight: 1, arbitrary: membership },
);
