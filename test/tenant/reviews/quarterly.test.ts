import { personId } from '../../../tenant/directory/cast-ids';
import { activate } from '../graph/orders';
import { itemsOf, openRig, type Rig, text } from '../rig';
import {
  client,
  day,
  decide,
  definitions,
  isEligible,
  mine,
  principalOf,
  review,
  running,
  statusOf,
} from './review-calls';

let rig: Rig;

beforeEach(async () => {
  rig = await openRig();
});

afterEach(() => rig.close());

const exchange = 'Exchange Administrator';

function toldOf(activity: string) {
  return rig.directory.reviews.happenings.filter((happening) => happening.activity === activity);
}

describe('a quarterly review of a role', () => {
  it('asks each manager about their own people, at its start and not before', async () => {
    const { body } = await client(rig, 'priya').post(
      definitions,
      review({
        settings: {
          recurrence: {
            pattern: { type: 'absoluteMonthly', interval: 3, dayOfMonth: 0 },
            range: { type: 'noEnd', startDate: '2026-03-10' },
          },
        },
      }),
    );
    expect(body).toMatchObject({
      status: 'NotStarted',
      createdBy: { id: personId('priya'), displayName: 'Priya Raman' },
    });
    const address = `${definitions}/${text(body, 'id')}`;
    const [planned] = itemsOf(await client(rig, 'priya').get(`${address}/instances`));
    expect(planned).toMatchObject({
      status: 'NotStarted',
      startDateTime: '2026-03-10T00:00:00.000Z',
      endDateTime: '2026-03-30T00:00:00.000Z',
    });
    const instance = `${address}/instances/${text(planned, 'id')}`;
    expect(await mine(rig, 'henrik', instance)).toEqual([]);
    await rig.clock.moveTo(new Date('2026-03-10T00:00:00Z'));
    expect(await statusOf(rig, instance)).toBe('Starting');
    await rig.advance(1);
    expect(await statusOf(rig, instance)).toBe('InProgress');
    const asked = await mine(rig, 'henrik', instance);
    expect(asked.map(principalOf).sort()).toEqual(['Bruno Costa', 'Chiara Moretti']);
    const contacted = itemsOf(await client(rig, 'priya').get(`${instance}/contactedReviewers`));
    expect(contacted.map(({ displayName }) => displayName).sort()).toEqual([
      'Catherine Mbeki',
      'Grace Okafor',
      'Henrik Sørensen',
      'Inês Duarte',
    ]);
  });

  it('takes the role from the denied when it is over, and from nobody before', async () => {
    const { definition, instance } = await running(rig);
    const no = await decide(rig, instance, { by: 'henrik', about: 'Bruno' }, { decision: 'Deny' });
    expect(no.status).toBe(204);
    const yes = { decision: 'Approve', justification: 'On the rota' };
    await decide(rig, instance, { by: 'henrik', about: 'Chiara' }, yes);
    await decide(rig, instance, { by: 'grace', about: 'Ada' }, yes);

    await rig.advance(10 * day);
    const [reminder] = toldOf('reminder').filter(
      ({ displayName }) => displayName === 'Exchange Administrators',
    );
    expect(new Set(reminder?.toIds)).toEqual(new Set([personId('catherine'), personId('ines')]));
    await rig.advance(10 * day - 10);
    expect(await statusOf(rig, instance)).toBe('InProgress');
    expect(isEligible(rig, 'bruno', exchange)).toBe(true);
    const seen: unknown[] = [];
    for (let minute = 0; minute < 15; minute++) {
      await rig.advance(1);
      const status = await statusOf(rig, instance);
      if (seen.at(-1) !== status) seen.push(status);
      expect(isEligible(rig, 'bruno', exchange)).toBe(status !== 'Applied');
    }
    expect(seen).toEqual(['InProgress', 'Completing', 'Completed', 'Applying', 'Applied']);
    expect(isEligible(rig, 'chiara', exchange)).toBe(true);
    expect(isEligible(rig, 'deniz', exchange)).toBe(true);

    const items = itemsOf(await client(rig, 'priya').get(`${instance}/decisions`));
    const bruno = items.find((item) => principalOf(item) === 'Bruno Costa');
    expect(bruno).toMatchObject({
      decision: 'Deny',
      applyResult: 'AppliedSuccessfully',
      reviewedBy: { id: personId('henrik'), displayName: 'Henrik Sørensen' },
      appliedBy: { id: '00000000-0000-0000-0000-000000000000', displayName: '' },
    });
    const deniz = items.find((item) => principalOf(item) === 'Deniz Aydin');
    expect(deniz).toMatchObject({
      decision: 'NotReviewed',
      applyResult: 'New',
      reviewedDateTime: null,
      reviewedBy: {
        id: '00000000-0000-0000-0000-000000000000',
        displayName: '',
        userPrincipalName: '',
      },
    });
    const [removal] = rig.directory.happenings.filter(({ kind }) => kind === 'eligibility-removed');
    expect(removal).toMatchObject({ principalId: personId('bruno') });
    expect((await activate(rig.as('bruno'), { role: exchange })).status).toBe(400);

    const instances = itemsOf(await client(rig, 'priya').get(`${definition}/instances`));
    expect(instances.map(({ status, startDateTime }) => [status, startDateTime])).toEqual([
      ['NotStarted', '2026-06-02T00:00:00.000Z'],
      ['Applied', '2026-03-02T09:00:00.000Z'],
    ]);
  });

  it('ends what was activated from an eligibility that it takes away', async () => {
    const { instance } = await running(rig, { settings: { instanceDurationInDays: 1 } });
    await decide(rig, instance, { by: 'grace', about: 'Ada' }, { decision: 'Deny' });
    await rig.advance(day - 60);
    const asked = await activate(rig.as('ada'), { role: exchange, duration: 'PT4H' });
    const id = text(asked.body, 'id');
    await rig
      .as('grace')
      .patch(`/beta/roleManagement/directory/roleAssignmentApprovals/${id}/steps/${id}`, {
        reviewResult: 'Approve',
        justification: 'Yes',
      });
    expect(rig.directory.assignmentSchedules[id]).toBeDefined();
    await rig.advance(70);
    expect(rig.directory.assignmentSchedules[id]).toBeUndefined();
  });

  it('gives the default decision where nobody answered', async () => {
    const { instance } = await running(rig, {
      settings: { defaultDecisionEnabled: true, defaultDecision: 'Deny' },
    });
    const yes = { decision: 'Approve', justification: 'On the rota' };
    await decide(rig, instance, { by: 'grace', about: 'Ada' }, yes);
    await decide(rig, instance, { by: 'ines', about: 'Noah' }, { decision: 'DontKnow' });
    await rig.advance(20 * day - 2);
    expect(await statusOf(rig, instance)).toBe('Completing');
    await rig.advance(1);
    expect(await statusOf(rig, instance)).toBe('AutoReviewing');
    await rig.advance(1);
    expect(await statusOf(rig, instance)).toBe('AutoReviewed');
    await rig.advance(2);
    expect(await statusOf(rig, instance)).toBe('Applied');
    const left = ['ada', 'bruno', 'chiara', 'deniz', 'noah', 'grace'].filter((key) =>
      isEligible(rig, key, exchange),
    );
    expect(left).toEqual(['ada', 'noah']);
  });

  it('waits for somebody to apply it where it does not do so by itself', async () => {
    const { instance } = await running(rig, { settings: { autoApplyDecisionsEnabled: false } });
    await decide(rig, instance, { by: 'grace', about: 'Ada' }, { decision: 'Deny' });
    const admin = client(rig, 'priya');
    expect((await admin.post(`${instance}/applyDecisions`)).status).toBe(400);
    expect((await admin.post(`${instance}/stop`)).status).toBe(204);
    await rig.advance(30);
    expect(await statusOf(rig, instance)).toBe('Completed');
    expect(isEligible(rig, 'ada', exchange)).toBe(true);
    expect((await client(rig, 'grace').post(`${instance}/applyDecisions`)).status).toBe(403);
    expect((await admin.post(`${instance}/applyDecisions`)).status).toBe(204);
    expect(await statusOf(rig, instance)).toBe('Applying');
    await rig.advance(1);
    expect(await statusOf(rig, instance)).toBe('Applied');
    expect(isEligible(rig, 'ada', exchange)).toBe(false);
    const items = itemsOf(await admin.get(`${instance}/decisions?$filter=decision eq 'Deny'`));
    expect(items).toMatchObject([{ appliedBy: { id: personId('priya') } }]);
  });

  it('is over without a word when the tenant stops paying', async () => {
    const { instance } = await running(rig);
    await decide(rig, instance, { by: 'grace', about: 'Ada' }, { decision: 'Deny' });
    const told = rig.directory.reviews.happenings.length;
    rig.directory.premiumLicense = false;
    await rig.advance(1);
    expect(await client(rig, 'grace').get(instance)).toMatchObject({
      status: 400,
      body: { error: { code: 'AadPremiumLicenseRequired' } },
    });
    rig.directory.premiumLicense = true;
    await rig.advance(100 * day);
    expect(await statusOf(rig, instance)).toBe('Completed');
    expect(rig.directory.reviews.happenings).toHaveLength(told);
    expect(isEligible(rig, 'ada', exchange)).toBe(true);
  });
});
