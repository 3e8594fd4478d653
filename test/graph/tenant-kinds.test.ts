import type { EntraRequestId } from '../../pim/ids';
import type { Person } from '../../pim/person';
import { isSameRole, type RoleAtScope } from '../../pim/standing';
import { entraRole, groupMember } from './faces';
import { failureOf } from './people';
import { ask, asked, eligibility, type TenantStage, tenantStage } from './tenant-stage';

let stage: TenantStage;

beforeAll(async () => {
  stage = await tenantStage();
});

afterEach(() => stage.sandbox('DELETE', '/sandbox/faults'));
afterAll(() => stage.stop());

const own = async (person: Person) => stage.directory.standing(person, { azure: false });

/** The same way for each kind at Graph. */
const ways = [
  [
    'an Entra role',
    {
      called: 'Exchange Administrator',
      key: { kind: 'directory', scopeName: 'Directory' },
      assignments: entraRole.assignments,
      who: { asks: 'Bruno', decides: 'Grace', mayToo: 'Henrik' },
    },
  ],
  [
    'a group, as its member',
    {
      called: 'PAG-SERVICE-DESK-L2',
      key: { kind: 'group', roleId: 'member', scopeName: 'Member' },
      assignments: groupMember.assignments,
      who: { asks: 'Sam', decides: 'Astrid', mayToo: 'Marta' },
    },
  ],
  [
    'a group, as its owner',
    {
      called: 'DEV-PAYMENTS',
      key: { kind: 'group', roleId: 'owner', scopeName: 'Owner' },
      assignments: groupMember.assignments,
      who: { asks: 'Diego', decides: 'Fátima', mayToo: 'Omar' },
    },
  ],
] as const;

describe.each(ways)('%s that needs approval', (_kind, { called, key, assignments, who }) => {
  let asker: Person;
  let approver: Person;
  let role: RoleAtScope;

  beforeAll(async () => {
    asker = await stage.signIn(who.asks);
    approver = await stage.signIn(who.decides);
    role = await eligibility(stage, asker, called);
  });

  const lodged = (id: EntraRequestId) => ({ id, role });
  const mine = async () => {
    const { active, open } = await own(asker);
    const isIt = (one: RoleAtScope) => isSameRole(one, role);
    return { active: active.filter(isIt), open: open.filter(isIt) };
  };

  it('is told with what it demands and who decides', async () => {
    expect(role).toMatchObject({ ...key, roleName: called });
    const settings = await stage.directory.roleSettings(asker, role);
    expect(settings).toMatchObject({ justification: true, approval: { justification: true } });
    const names = (await stage.directory.approvers(asker, settings)).map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining([
        expect.stringContaining(who.decides),
        expect.stringContaining(who.mayToo),
      ]),
    );
  });

  it('goes from asking to giving back', async () => {
    const another = await stage.signIn(who.mayToo);
    const request = await asked(stage, asker, called);
    const { id } = request;
    const since = stage.clock.now();
    expect(request).toEqual({ status: 'pending-approval', id, createdAt: since });
    expect((await mine()).open).toEqual([
      expect.objectContaining({ ...key, entraRequestId: id, status: 'pending-approval' }),
    ]);
    expect(await stage.directory.isOn(asker, role)).toBe(false);

    const seen = await stage.directory.openApproval(approver, lodged(id));
    expect(seen).toMatchObject({ assignedToMe: true, open: true, guest: false });
    const step = { ...lodged(id), stepId: seen?.stepId ?? '' };
    const approval = await stage.directory.openApproval(asker, lodged(id));
    expect(approval).toMatchObject({ assignedToMe: false });
    const decision = { verdict: 'approve', comment: 'Seen with the asker' } as const;
    expect(await stage.directory.decide(asker, step, decision)).toEqual({
      ok: false,
      refused: { refusal: 'not-an-approver' },
    });
    expect(await stage.directory.decide(approver, step, { verdict: 'approve' })).toEqual({
      ok: false,
      refused: { refusal: 'rules', rules: ['JustificationRule'] },
    });
    const before = stage.calls.length;
    expect(await stage.directory.decide(approver, step, decision)).toEqual({
      ok: true,
      value: expect.objectContaining({ status: 'active', id, startsAt: stage.clock.now() }),
    });
    expect(stage.calls.length - before).toBe(1);
    expect(await stage.directory.decide(another, step, decision)).toEqual({
      ok: false,
      refused: { refusal: 'already-decided' },
    });
    expect(await stage.directory.openApproval(another, lodged(id))).toMatchObject({ open: false });

    expect(await stage.directory.request(asker, lodged(id))).toMatchObject({ status: 'active' });
    expect((await mine()).active).toEqual([expect.objectContaining({ ...key, activated: true })]);
    expect(await stage.directory.isOn(asker, role)).toBe(true);
    expect(await stage.directory.deactivate(asker, role)).toEqual({
      ok: false,
      refused: { refusal: 'too-soon' },
    });
    await stage.advance(6);
    expect(await stage.directory.endedBy(asker, role, since)).toBeUndefined();
    expect((await stage.directory.deactivate(asker, role)).ok).toBe(true);
    expect(await stage.directory.endedBy(asker, role, since)).toBe('holder');
    expect(await stage.directory.isOn(asker, role)).toBe(false);
    expect((await mine()).active).toEqual([]);
    expect(await stage.directory.deactivate(asker, role)).toEqual({
      ok: false,
      refused: { refusal: 'not-active' },
    });
  });

  it('can be denied', async () => {
    const { id } = await asked(stage, asker, called);
    const decision = { verdict: 'deny', comment: 'No ticket' } as const;
    const step = { ...lodged(id), stepId: id };
    expect(await stage.directory.decide(approver, step, decision)).toEqual({
      ok: true,
      value: { status: 'denied', id },
    });
    expect(await stage.directory.request(asker, lodged(id))).toEqual({ status: 'denied', id });
  });

  it('can be withdrawn by whoever asked, once', async () => {
    const { id } = await asked(stage, asker, called);
    const stranger = await stage.signIn('Deniz');
    expect(await stage.directory.cancel(stranger, lodged(id))).toMatchObject({ ok: false });
    expect(await stage.directory.cancel(asker, lodged(id))).toEqual({ ok: true, value: undefined });
    expect(await stage.directory.request(asker, lodged(id))).toEqual({ status: 'canceled', id });
    expect(await stage.directory.cancel(asker, lodged(id))).toEqual({
      ok: false,
      refused: { refusal: 'not-cancelable' },
    });
    expect(await stage.directory.openApproval(approver, lodged(id))).toMatchObject({ open: false });
  });

  it('is found again when its answer was lost', async () => {
    const path = `/v1.0${assignments}ScheduleRequests`;
    const fault = { method: 'POST', path, fault: 'lose-answer', count: 1 };
    await stage.sandbox('POST', '/sandbox/faults', fault);
    await stage.advance(1);
    const since = stage.clock.now();
    const order = { role, minutes: 60, justification: 'Mail flow' };
    const failure = await failureOf(stage.directory.activate(asker, order));
    expect(failure.code).toBe('graph-unreachable');
    const found = await stage.directory.requestsSince(asker, role, since);
    expect(found).toEqual([expect.objectContaining({ status: 'pending-approval' })]);
    expect(await ask(stage, asker, called)).toEqual({
      ok: false,
      refused: { refusal: 'already-pending' },
    });
  });

  it('lapses after a day', async () => {
    const [open] = (await mine()).open;
    const id = open?.entraRequestId ?? (await asked(stage, asker, called)).id;
    await stage.advance(24 * 60 + 1);
    expect(await stage.directory.request(asker, lodged(id))).toEqual({ status: 'failed', id });
    expect(await stage.directory.openApproval(approver, lodged(id))).toMatchObject({ open: false });
  });
});

describe('groups in the local tenant', () => {
  it('come with the Entra roles in the one call, each by its name', async () => {
    const sam = await stage.signIn('Sam');
    const before = stage.calls.length;
    const { eligible, unread } = await own(sam);
    expect(stage.calls.length - before).toBe(1);
    expect(unread).toEqual([]);
    const names = eligible.filter(({ kind }) => kind === 'group').map(({ roleName }) => roleName);
    expect(names.sort()).toEqual(['PAG-SERVICE-DESK-L1', 'PAG-SERVICE-DESK-L2']);
    expect(eligible.some(({ kind }) => kind === 'directory')).toBe(true);
  });

  it('say which Entra roles they lead to, and not those they are but eligible for', async () => {
    const sam = await stage.signIn('Sam');
    const { eligible } = await own(sam);
    const some = eligible.filter(({ kind }) => kind === 'group');
    const found = await stage.directory.rolesOfGroups(sam, some);
    const byName = some.map(({ roleName, scopeId }) => [roleName, found.get(scopeId)]);
    expect(Object.fromEntries(byName)).toEqual({
      'PAG-SERVICE-DESK-L1': ['Directory Readers'],
      'PAG-SERVICE-DESK-L2': ['Authentication Administrator'],
    });
  });

  it('are said to be unread where Graph does not answer for them, beside the Entra roles', async () => {
    const sam = await stage.signIn('Sam');
    const path = '/v1.0/identityGovernance/';
    await stage.sandbox('POST', '/sandbox/faults', { path, fault: 'fail', status: 503 });
    const { eligible, unread } = await own(sam);
    expect(unread).toEqual([{ kind: 'group', why: 'unreachable' }]);
    expect(eligible.map(({ kind }) => kind)).toContain('directory');
    expect(eligible.map(({ kind }) => kind)).not.toContain('group');
  });
});
