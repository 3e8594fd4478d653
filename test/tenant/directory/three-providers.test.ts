import fc from 'fast-check';
import { personId } from '../../../tenant/directory/cast-ids';
import { isInForce } from '../../../tenant/directory/in-force';
import { principalsOf } from '../../../tenant/directory/membership';
import { approvalDemand, policyOf } from '../../../tenant/directory/policy';
import { rulesFor } from '../../../tenant/directory/providers/providers';
import { isSameSubject } from '../../../tenant/directory/schedules';
import { nextMoment, settle } from '../../../tenant/directory/settle';
import type {
  ApprovalRecord,
  ScheduleRecord,
  ScheduleRequestRecord,
} from '../../../tenant/directory/state';
import { anyMove } from './three-moves';
import { longest, newWorld, type World } from './three-world';

function at(time: string | null): number {
  return time === null ? Number.POSITIVE_INFINITY : new Date(time).getTime();
}

/** A group keeps its last owner beyond every end. */
function mayStay({ roleDefinitionId, endDateTime }: ScheduleRecord): boolean {
  return roleDefinitionId === 'owner' && endDateTime === null;
}

function checkEligibility({ directory, now, seen }: World, schedule: ScheduleRecord): void {
  const eligibility = directory.eligibilitySchedules[schedule.activatedUsing ?? ''];
  if (!eligibility) throw new Error('Somebody is active without an eligibility');
  expect(eligibility.provider).toBe(schedule.provider);
  expect(eligibility.roleDefinitionId).toBe(schedule.roleDefinitionId);
  const { covers } = rulesFor(schedule);
  expect(covers(directory, eligibility.scopeId, schedule.scopeId)).toBe(true);
  expect(at(schedule.endDateTime)).toBeLessThanOrEqual(at(eligibility.endDateTime));
  if (seen.has(schedule.id)) return;
  expect(principalsOf(directory, schedule.principalId, now)).toContain(eligibility.principalId);
}

function checkDecision(world: World, approval: ApprovalRecord, asked: ScheduleRequestRecord): void {
  expect(approval).toMatchObject({ status: 'Completed', reviewResult: 'Approve' });
  expect(approval.approverIds).toContain(approval.reviewedById);
  expect([asked.principalId, asked.createdById]).not.toContain(approval.reviewedById);
  const decided = at(approval.reviewedDateTime) - at(asked.createdDateTime);
  expect(decided).toBeLessThan(24 * 60 * 60_000);
  if (world.seen.has(asked.id)) return;
  expect(world.directory.people[approval.reviewedById ?? '']?.accountEnabled).toBe(true);
}

function checkActivation(world: World, schedule: ScheduleRecord): void {
  const { directory } = world;
  const request = directory.assignmentRequests[schedule.id];
  expect(request).toMatchObject({ action: 'selfActivate', createdById: schedule.principalId });
  if (request && approvalDemand(policyOf(directory, schedule)).required) {
    const approval = directory.approvals[schedule.id];
    if (!approval) throw new Error('Somebody is active whom nobody has approved');
    checkDecision(world, approval, request);
  }
  if (mayStay(schedule)) return;
  expect(at(schedule.endDateTime) - at(schedule.startDateTime)).toBeLessThanOrEqual(longest);
  checkEligibility(world, schedule);
}

/** What is assigned was assigned by an administrator, or was asked for and decided by one. */
function checkAssignment({ directory }: World, schedule: ScheduleRecord): void {
  if (schedule.createdUsing === null) return;
  const id = schedule.createdUsing;
  const request = directory.assignmentRequests[id] ?? directory.eligibilityRequests[id];
  const told = directory.happenings.filter(({ requestId }) => requestId === id);
  const byWhom = request?.action.startsWith('admin')
    ? request.createdById
    : told.find(({ kind }) => kind.endsWith('-decided'))?.byId;
  // The log forgets after a month who decided.
  if (
    byWhom === undefined &&
    at(request?.createdDateTime ?? null) < at(directory.happenings[0]?.at ?? null)
  )
    return;
  expect(byWhom).toBeDefined();
  expect(byWhom === schedule.principalId && !request?.action.startsWith('admin')).toBe(false);
}

function checkHoldings(world: World): void {
  const { directory, now, seen } = world;
  const schedules = Object.values(directory.assignmentSchedules);
  for (const schedule of schedules) {
    expect(schedules.filter((other) => isSameSubject(other, schedule))).toEqual([schedule]);
    expect(at(schedule.endDateTime)).toBeGreaterThan(now.getTime());
    if (schedule.assignmentType === 'Activated') checkActivation(world, schedule);
    else checkAssignment(world, schedule);
    seen.add(schedule.id);
  }
}

/** Each thing that happens is told once: an activation's start where it has started, and not before. */
function checkTelling({ directory, now }: World): void {
  const completed = directory.happenings.filter(({ kind }) => kind === 'activation-completed');
  const ids = completed.map(({ requestId }) => requestId);
  expect(new Set(ids).size).toBe(ids.length);
  for (const schedule of Object.values(directory.assignmentSchedules)) {
    if (schedule.assignmentType !== 'Activated' || mayStay(schedule)) continue;
    expect(ids.includes(schedule.id)).toBe(isInForce(schedule, now));
  }
  const times = directory.happenings.map(({ at: moment }) => moment);
  expect(times).toEqual(times.toSorted((a, b) => a.localeCompare(b)));
}

function checkTime({ directory, now }: World): void {
  const next = nextMoment(directory);
  if (next) expect(next.getTime()).toBeGreaterThan(now.getTime());
}

/** What came about in all runs together, so that moves too random to do anything are noticed. */
const reached = new Map<string, number>();

function count(what: string): void {
  reached.set(what, (reached.get(what) ?? 0) + 1);
}

function countHappenings({ directory }: World): void {
  for (const { kind, role, principalId, verdict } of directory.happenings) {
    if (verdict) count(`${kind} ${verdict}`);
    if (kind !== 'activation-completed') continue;
    count(`activated ${role.provider}`);
    if (principalId === personId('bruno')) count(`through a group ${role.provider}`);
  }
}

function play(moves: readonly { readonly make: (world: World) => void }[]): void {
  const world = newWorld();
  for (const move of moves) {
    move.make(world);
    settle(world.directory, world.now);
    checkHoldings(world);
    checkTelling(world);
    checkTime(world);
  }
  countHappenings(world);
}

describe('PIM for roles, groups and Azure, whatever people do in whatever order', () => {
  it('switches on only what somebody may have, for no longer than allowed, by another', () => {
    const moves = fc.array(anyMove, { minLength: 20, maxLength: 60, size: 'max' });
    fc.assert(fc.property(moves, play), { numRuns: 150 });
    for (const provider of ['directory', 'group', 'azure']) {
      expect(reached.get(`activated ${provider}`)).toBeGreaterThan(3);
      expect(reached.get(`through a group ${provider}`)).toBeGreaterThan(0);
    }
    expect(reached.get('approval-approved Approve')).toBeGreaterThan(3);
    expect(reached.get('extension-decided Approve')).toBeGreaterThan(0);
    expect(reached.get('renewal-decided Approve')).toBeGreaterThan(0);
  });
});
