import { decideRequest } from '../../../pim/decide-request';
import { PimError } from '../../../pim/errors';
import { minutesAfter } from '../../../pim/request';
import { ada, grace, henrik, now } from '../../fixtures/request';
import { type PlannedHouse, plannedHouse } from './planned-house';

let house: PlannedHouse;
const later = (minutes: number) => minutesAfter(now, minutes);
const approve = { verdict: 'approve', comment: 'fine' } as const;
const signedOut = () => new PimError('sign-in-needed');

afterEach(() => house.close());

describe('a plan that needs an approval', () => {
  beforeEach(async () => {
    house = await plannedHouse(true);
  });

  it('is asked for now; the yes is said to Entra when it can take it', async () => {
    const { id } = await house.plan();
    const moment = later(60).toISOString();
    expect(await house.ordered()).toEqual([
      `approval-direct:${id}:${grace.userId}:${moment}`,
      `approval-direct:${id}:${henrik.userId}:${moment}`,
    ]);
    expect(await decideRequest(house.ports, grace, id, approve)).toMatchObject({ kind: 'decided' });
    expect(await house.ordered()).toEqual([
      `decided-by-another:${id}:${henrik.userId}`,
      `plan-news:${id}:planned`,
    ]);
    await house.advance(59);
    expect(house.entra.asked).toEqual([]);
    await house.advance(1);
    expect(house.entra.asked).toEqual(['activate', 'Grace Okafor says approve']);
    expect(await house.request(id)).toMatchObject({
      state: 'active',
      decision: { approver: grace, at: later(60) },
    });
    expect(await house.ordered()).toContain(`outcome:${id}:active`);
  });

  it('takes one word of two that are said at once', async () => {
    const { id } = await house.plan();
    const both = await Promise.all([
      decideRequest(house.ports, grace, id, approve),
      decideRequest(house.ports, henrik, id, { verdict: 'deny', comment: 'no' }),
    ]);
    expect(both.map(({ kind }) => kind).sort()).toEqual(['decided', 'refused']);
    await house.advance(61);
    const { asked } = house.entra;
    expect(asked.length === 0 || asked.join() === 'activate,Grace Okafor says approve').toBe(true);
  });

  it('refuses a guest, also one whom the settings name', async () => {
    const { id } = await house.plan();
    house.entra.isGuest = ({ userId }) => userId === grace.userId;
    expect(await decideRequest(house.ports, grace, id, approve)).toMatchObject({ why: 'guest' });
    expect(await house.request(id)).toMatchObject({ state: 'planned', version: 1 });
  });

  it('refuses the requester, whoever is not named, and a yes without a word', async () => {
    const { id } = await house.plan();
    const stranger = { ...grace, userId: ada.userId.replaceAll('a', 'd') as typeof ada.userId };
    const refusals = [
      await decideRequest(house.ports, ada, id, approve),
      await decideRequest(house.ports, stranger, id, approve),
      await decideRequest(house.ports, grace, id, { verdict: 'approve' }),
    ];
    expect(refusals).toMatchObject([
      { why: 'own-request' },
      { why: 'not-an-approver' },
      { why: 'comment-missing' },
    ]);
    expect(await house.request(id)).toMatchObject({ state: 'planned', version: 1 });
  });

  it('ends with a no; what runs goes on', async () => {
    const { id } = await house.plan();
    await decideRequest(house.ports, grace, id, { verdict: 'deny', comment: 'no' });
    expect(await house.ordered()).toContain(`outcome:${id}:denied`);
    await house.advance(59);
    expect(house.entra.isOn()).toBe(true);
    await house.advance(5);
    expect(house.entra.asked).toEqual([]);
    expect(house.entra.isOn()).toBe(false);
  });

  it('waits for somebody where nobody has decided, who is asked once more', async () => {
    const { id } = await house.plan();
    await house.ordered();
    await house.advance(46);
    expect(await house.ordered()).toEqual([`plan-news:${id}:soon`]);
    await house.advance(14);
    expect(await house.request(id)).toMatchObject({
      state: 'pending',
      askedAgain: { why: 'undecided' },
    });
    expect(await house.ordered()).toEqual(
      expect.arrayContaining([
        `approval-direct:${id}:${grace.userId}`,
        `approval-direct:${id}:${henrik.userId}`,
        `plan-news:${id}:pending`,
      ]),
    );
    await decideRequest(house.ports, henrik, id, approve);
    expect(await house.request(id)).toMatchObject({ state: 'active' });
  });

  it('asks the others where the one who said yes has signed out', async () => {
    const { id } = await house.plan();
    await decideRequest(house.ports, grace, id, approve);
    house.entra.absent = ({ userId }) => (userId === grace.userId ? signedOut() : undefined);
    await house.advance(60);
    expect(await house.request(id)).toMatchObject({
      state: 'pending',
      askedAgain: { why: 'signed-out', approver: grace },
    });
    expect(house.entra.isOn()).toBe(false);
    expect(await house.ordered()).toContain(`approval-direct:${id}:${henrik.userId}`);
    await decideRequest(house.ports, henrik, id, approve);
    expect(house.entra.asked).toEqual(['activate', 'Henrik Sørensen says approve']);
  });

  it('asks the others where Entra does not list the one who said yes any more', async () => {
    const { id } = await house.plan();
    await decideRequest(house.ports, grace, id, approve);
    house.entra.lists = ({ userId }) => userId === henrik.userId;
    await house.advance(60);
    expect(await house.request(id)).toMatchObject({
      state: 'pending',
      askedAgain: { why: 'not-an-approver', approver: grace },
    });
    expect(house.entra.isOn()).toBe(false);
    expect(house.entra.asked).toEqual(['activate']);
  });

  it('asks anew for another time, for which nobody has said yes', async () => {
    const { id } = await house.plan();
    await decideRequest(house.ports, grace, id, approve);
    await house.ordered();
    house.entra.endsAt(later(120));
    await house.advance(60);
    expect(await house.request(id)).toMatchObject({ plan: { beginsAt: later(120) } });
    expect(await house.ordered()).toContain(
      `approval-direct:${id}:${grace.userId}:${later(120).toISOString()}`,
    );
    await house.advance(60);
    expect(await house.request(id)).toMatchObject({ askedAgain: { why: 'undecided' } });
    expect(house.entra.isOn()).toBe(false);
  });

  it('asks once more where the answer was lost: what is found may be another request of theirs', async () => {
    const { id } = await house.plan();
    await decideRequest(house.ports, grace, id, approve);
    house.entra.losesAnswer = true;
    await house.advance(60);
    expect(await house.request(id)).toMatchObject({ state: 'submitting' });
    await house.advance(2);
    expect(await house.request(id)).toMatchObject({
      state: 'pending',
      askedAgain: { why: 'answer-lost', approver: grace },
    });
    expect(house.entra.asked).toEqual(['activate']);
    expect(await house.ordered()).toContain(`approval-direct:${id}:${grace.userId}`);
    await decideRequest(house.ports, grace, id, approve);
    expect(await house.request(id)).toMatchObject({ state: 'active' });
  });
});
