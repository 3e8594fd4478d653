import { cancelRequest } from '../../../tenant/directory/cancel-request';
import { groupId, personId } from '../../../tenant/directory/cast-ids';
import { decideApproval } from '../../../tenant/directory/decide-approval';
import { addDuration } from '../../../tenant/directory/duration';
import { heldIn } from '../../../tenant/directory/membership';
import type { Kind, Occasion, ScheduleOrder } from '../../../tenant/directory/order';
import { settle } from '../../../tenant/directory/settle';
import type { RoleAtScope } from '../../../tenant/directory/state';
import { submitOrder } from '../../../tenant/directory/submit-order';
import { newWorld, roles, type World } from './three-world';

let world: World;

beforeEach(() => {
  world = newWorld();
  world.directory.happenings.splice(0);
});

function role(provider: string, name?: string): RoleAtScope {
  const found = roles.find(
    (one) => one.provider === provider && (name ?? one.roleDefinitionId) === one.roleDefinitionId,
  );
  if (!found) throw new Error(`No role of ${provider}`);
  return found;
}

const exchange = role('directory');
const subscription = role('azure');
const owner = role('group', 'owner');

function occasion(by: string): Occasion {
  const caller = { id: personId(by), application: false, mfa: true, contexts: [] };
  return { directory: world.directory, now: world.now, caller };
}

interface Ask {
  readonly by: string;
  readonly who?: string;
  readonly action: string;
  readonly on: RoleAtScope;
  readonly kind?: Kind;
  readonly with?: Partial<ScheduleOrder>;
}

function ask({ by, who = by, action, on, kind = 'assignment', ...rest }: Ask): string {
  const outcome = submitOrder(occasion(by), kind, {
    ...on,
    action,
    principalId: personId(who),
    justification: 'Mail flow is broken',
    ticketInfo: { ticketNumber: 'INC-1', ticketSystem: 'Desk' },
    schedule: {
      startDateTime: null,
      expiration: { type: 'afterDuration', duration: 'PT30M', endDateTime: null },
    },
    customData: null,
    isValidationOnly: false,
    ...rest.with,
  });
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.value.id;
}

function pass(minutes: number): void {
  world.now = addDuration(world.now, `PT${minutes}M`) ?? world.now;
  settle(world.directory, world.now);
}

function told(): string[] {
  return world.directory.happenings.map(({ kind }) => kind);
}

describe('what PIM writes down', () => {
  it('tells an activation from the request to its end, each once', () => {
    const id = ask({ by: 'ada', action: 'selfActivate', on: exchange });
    decideApproval(occasion('grace'), {
      approvalId: id,
      stepId: id,
      reviewResult: 'Approve',
      justification: 'Known incident',
    });
    pass(30);
    expect(told()).toEqual([
      'activation-requested',
      'approval-requested',
      'approval-approved',
      'activation-completed',
      'activation-expired',
    ]);
    const [requested, , approved, completed, expired] = world.directory.happenings;
    const about = { role: exchange, principalId: personId('ada'), requestId: id };
    expect(requested).toEqual({
      kind: 'activation-requested',
      at: '2026-03-02T09:00:00.000Z',
      byId: personId('ada'),
      reason: 'Mail flow is broken',
      ticket: { ticketNumber: 'INC-1', ticketSystem: 'Desk' },
      startsAt: '2026-03-02T09:00:00.000Z',
      ...about,
    });
    expect(approved).toMatchObject({
      byId: personId('grace'),
      reason: 'Known incident',
      verdict: 'Approve',
      ...about,
    });
    expect(completed).toMatchObject({ endsAt: '2026-03-02T09:30:00.000Z', ...about });
    expect(expired).toMatchObject({ at: '2026-03-02T09:30:00.000Z', ...about });
    expect(expired).not.toHaveProperty('byId');
  });

  it('tells of a later start when it comes, and of what was given back', () => {
    const startDateTime = '2026-03-02T09:10:00.000Z';
    const expiration = { type: 'afterDuration', duration: 'PT30M', endDateTime: null };
    const schedule = { startDateTime, expiration };
    ask({ by: 'ada', action: 'selfActivate', on: subscription, with: { schedule } });
    expect(told()).toEqual(['activation-requested']);
    pass(10);
    expect(told()).toEqual(['activation-requested', 'activation-completed']);
    pass(5);
    ask({ by: 'ada', action: 'selfDeactivate', on: subscription });
    expect(told()).toEqual(['activation-requested', 'activation-completed', 'deactivated']);
  });

  it('tells of what nobody decided, what was cancelled, and in its order', () => {
    const first = ask({ by: 'ada', action: 'selfActivate', on: exchange });
    cancelRequest(occasion('priya'), 'assignment', first);
    ask({ by: 'ada', action: 'selfActivate', on: exchange });
    ask({ by: 'ada', action: 'selfActivate', on: subscription });
    world.directory.happenings.splice(0);
    pass(24 * 60);
    const kinds = told();
    expect(kinds.indexOf('activation-expired')).toBeLessThan(kinds.indexOf('approval-expired'));
    const expired = world.directory.happenings.find(({ kind }) => kind === 'approval-expired');
    expect(expired?.at).toBe('2026-03-03T09:00:00.000Z');
  });

  it('tells what goes with an eligibility that an administrator takes away', () => {
    ask({ by: 'ada', action: 'selfActivate', on: subscription });
    pass(6);
    world.directory.happenings.splice(0);
    ask({ by: 'priya', who: 'ada', action: 'adminRemove', on: subscription, kind: 'eligibility' });
    expect(world.directory.happenings).toMatchObject([
      { kind: 'eligibility-removed', principalId: personId('ada'), byId: personId('priya') },
      { kind: 'assignment-removed', principalId: personId('ada'), byId: personId('priya') },
    ]);
  });

  it('says once that PIM took charge of a group', () => {
    const member = role('group', 'member');
    ask({ by: 'priya', who: 'henrik', action: 'adminAssign', on: member });
    ask({ by: 'priya', who: 'mei', action: 'adminAssign', on: member });
    expect(told()).toEqual(['assignment-assigned', 'onboarded', 'assignment-assigned']);
  });

  it('writes nothing where nothing but the rules was asked for', () => {
    ask({ by: 'ada', action: 'selfActivate', on: exchange, with: { isValidationOnly: true } });
    expect(told()).toEqual([]);
    expect(world.directory.assignmentRequests).toEqual({});
  });

  it('forgets what is older than thirty days', () => {
    ask({ by: 'ada', action: 'selfActivate', on: subscription });
    pass(40 * 24 * 60);
    ask({ by: 'bruno', action: 'selfActivate', on: subscription });
    pass(30);
    const oldest = world.directory.happenings[0]?.at ?? '';
    expect(new Date(oldest).getTime()).toBeGreaterThan(world.now.getTime() - 30 * 24 * 60 * 60_000);
  });
});

describe("a group's last owner", () => {
  const day = 24 * 60;
  const owners = () => heldIn(world.directory, groupId('desk'), 'owner', world.now);

  it('stays when their time is over, and goes once there is another', () => {
    pass(2 * day);
    expect(owners()).toEqual([personId('bruno')]);
    pass(3 * day);
    expect(owners()).toEqual([personId('bruno')]);
    ask({
      by: 'priya',
      who: 'mei',
      action: 'adminAssign',
      on: owner,
      with: {
        schedule: {
          startDateTime: null,
          expiration: { type: 'afterDuration', duration: 'P90D', endDateTime: null },
        },
      },
    });
    pass(day);
    expect(owners()).toEqual([personId('mei')]);
  });

  it('stays for good where none has come within thirty days', () => {
    pass(2 * day);
    for (let count = 0; count < 31; count += 1) pass(day);
    const [left] = Object.values(world.directory.assignmentSchedules).filter(
      ({ roleDefinitionId }) => roleDefinitionId === 'owner',
    );
    expect(left).toMatchObject({ principalId: personId('bruno'), endDateTime: null });
    expect(left).not.toHaveProperty('retry');
  });
});
