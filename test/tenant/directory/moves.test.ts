import fc from 'fast-check';
import { addDuration } from '../../../tenant/directory/duration';
import { approvalDemand, policyOf } from '../../../tenant/directory/policy';
import { roleIdOf } from '../../../tenant/directory/roles';
import { isSameSubject } from '../../../tenant/directory/schedules';
import { nextMoment, settle } from '../../../tenant/directory/settle';
import type { ScheduleRequestStatus } from '../../../tenant/directory/state';
import { anyMove, globalAdministration, newWorld, type World } from './any-move';

const open: readonly ScheduleRequestStatus[] = [
  'PendingApproval',
  'Granted',
  'PendingProvisioning',
];

function checkHoldings({ directory, now }: World): void {
  const schedules = Object.values(directory.assignmentSchedules);
  for (const schedule of schedules) {
    expect(schedules.filter((other) => isSameSubject(other, schedule))).toEqual([schedule]);
    if (schedule.endDateTime !== null) {
      expect(new Date(schedule.endDateTime).getTime()).toBeGreaterThan(now.getTime());
    }
  }
}

function checkActivations({ directory }: World): void {
  for (const schedule of Object.values(directory.assignmentSchedules)) {
    if (schedule.assignmentType !== 'Activated') continue;
    const eligibility = directory.eligibilitySchedules[schedule.activatedUsing ?? ''];
    expect(eligibility).toMatchObject({ principalId: schedule.principalId });
    expect(schedule.endDateTime).not.toBeNull();
    const end = schedule.endDateTime ?? '';
    expect(end <= (eligibility?.endDateTime ?? '9999')).toBe(true);
    const policy = policyOf(directory, schedule);
    if (!approvalDemand(policy).required) continue;
    const approval = directory.approvals[schedule.id];
    expect(approval).toMatchObject({ status: 'Completed', reviewResult: 'Approve' });
    expect(approval?.approverIds).toContain(approval?.reviewedById);
  }
}

function checkDecisions(world: World): void {
  for (const [id, approval] of Object.entries(world.directory.approvals)) {
    const request = world.directory.assignmentRequests[id];
    expect(approval.approverIds).not.toContain(request?.principalId);
    expect(approval.reviewedById).not.toBe(request?.principalId);
    if (approval.status === 'InProgress') {
      expect(request?.status).toBe('PendingApproval');
      continue;
    }
    const first = world.decidedBy.get(id) ?? approval.reviewedById;
    world.decidedBy.set(id, first);
    expect(approval.reviewedById).toBe(first);
  }
}

/** What is settled stays as it is, and of what is open something is still to come. */
function checkRequests(world: World): void {
  for (const { id, status } of Object.values(world.directory.assignmentRequests)) {
    const before = world.settled.get(id);
    if (before) expect(status).toBe(before);
    if (!open.includes(status)) world.settled.set(id, status);
    if (status === 'Granted') expect(world.directory.assignmentSchedules[id]).toBeDefined();
  }
  const next = nextMoment(world.directory);
  if (next) expect(next.getTime()).toBeGreaterThan(world.now.getTime());
}

describe('PIM, whatever people do in whatever order', () => {
  it('gives a role once, by an approver who is not the requester, and takes it back in time', () => {
    let activations = 0;
    fc.assert(
      fc.property(fc.array(anyMove, { minLength: 20, maxLength: 60, size: 'max' }), (moves) => {
        const world = newWorld();
        for (const move of moves) {
          move.make(world);
          settle(world.directory, world.now);
          checkHoldings(world);
          checkActivations(world);
          checkDecisions(world);
          checkRequests(world);
        }
        activations += Object.values(world.directory.approvals).filter(
          ({ reviewResult }) => reviewResult === 'Approve',
        ).length;
      }),
      { numRuns: 150 },
    );
    // The moves are not so random that nothing ever happens.
    expect(activations).toBeGreaterThan(10);
  });

  it('never leaves the directory without a Global Administrator', () => {
    const role = roleIdOf('Global Administrator');
    fc.assert(
      fc.property(
        fc.array(globalAdministration, { maxLength: 40, size: 'max' }),
        fc.integer({ max: 5, min: 1 }),
        (moves, days) => {
          const world = newWorld();
          for (const move of moves) {
            move.make(world);
            world.now = addDuration(world.now, `P${days}D`) ?? world.now;
            settle(world.directory, world.now);
            const held = Object.values(world.directory.assignmentSchedules).some(
              (schedule) =>
                schedule.roleDefinitionId === role &&
                (schedule.startDateTime ?? '') <= world.now.toISOString(),
            );
            expect(held).toBe(true);
          }
        },
      ),
      { numRuns: 100 },
    );
  });
});
