import { cancelRequest } from '../../../pim/cancel-request';
import { giveBack } from '../../../pim/end-activation';
import { PimError } from '../../../pim/errors';
import { minutesAfter } from '../../../pim/request';
import { now } from '../../fixtures/request';
import { type PlannedHouse, plannedHouse } from './planned-house';

let house: PlannedHouse;
const later = (minutes: number) => minutesAfter(now, minutes);
const signedOut = () => new PimError('sign-in-needed');

afterEach(() => house.close());

describe('a plan that needs no approval', () => {
  beforeEach(async () => {
    house = await plannedHouse();
  });

  it('is sent when what runs is over, and not before', async () => {
    const { id } = await house.plan();
    await house.advance(59);
    expect(house.entra.asked).toEqual([]);
    await house.advance(1);
    expect(house.entra.asked).toEqual(['activate']);
    expect(await house.request(id)).toMatchObject({ state: 'active', startsAt: later(60) });
    expect(await house.first()).toMatchObject({ state: 'ended', reason: 'time' });
    await house.advance(59);
    expect(house.entra.isOn()).toBe(true);
    await house.advance(2);
    expect(await house.request(id)).toMatchObject({ state: 'ended', reason: 'time' });
    expect(house.entra.asked).toEqual(['activate']);
  });

  it('is tried again a little later where Entra’s clock is behind', async () => {
    house.entra.lagMs = 40_000;
    const { id } = await house.plan();
    await house.advance(60);
    expect(await house.request(id)).toMatchObject({ state: 'planned' });
    await house.advance(1);
    expect(await house.request(id)).toMatchObject({ state: 'active' });
    expect(house.entra.asked).toHaveLength(4);
    expect(house.entra.activations).toHaveLength(2);
  });

  it('is not tried for ever', async () => {
    house.entra.lagMs = 3_600_000;
    const { id } = await house.plan();
    await house.advance(90);
    expect(await house.request(id)).toMatchObject({
      state: 'failed',
      reason: expect.stringMatching(/could not begin in time/),
    });
    expect(house.entra.asked.length).toBeLessThanOrEqual(7);
    expect(await house.ordered()).toContain(`outcome:${id}:failed`);
  });

  it('follows another end that somebody has given what runs', async () => {
    const { id } = await house.plan();
    house.entra.endsAt(later(100));
    await house.advance(60);
    expect(await house.request(id)).toMatchObject({ plan: { beginsAt: later(100) } });
    await house.advance(40);
    expect(await house.request(id)).toMatchObject({ state: 'active', startsAt: later(100) });
    expect(house.entra.activations).toHaveLength(2);
  });

  it('comes to nothing where the role was activated anew elsewhere, or is held for good', async () => {
    const { id } = await house.plan();
    await house.advance(59);
    house.entra.endsAt(later(59));
    await house.advance(0.5);
    house.entra.activate(60);
    await house.advance(1);
    expect(await house.request(id)).toMatchObject({
      state: 'failed',
      reason: expect.stringMatching(/activated elsewhere meanwhile/),
    });
    expect(house.entra.isOn()).toBe(true);
  });

  it('comes to nothing where the role is held without an end', async () => {
    const { id } = await house.plan();
    house.entra.endsAt(undefined);
    await house.advance(61);
    expect(await house.request(id)).toMatchObject({
      state: 'failed',
      reason: expect.stringMatching(/without an end/),
    });
  });

  it('is dropped when what runs is given back, and nothing is sent', async () => {
    const { id } = await house.plan();
    await house.advance(20);
    const running = await house.first();
    if (running.state !== 'active') throw new Error('It should be on.');
    await giveBack(house.ports, running, false);
    await house.advance(0);
    expect(await house.request(id)).toMatchObject({ state: 'canceled', because: 'given-back' });
    await house.advance(60);
    expect(house.entra.asked).toEqual(['deactivate']);
    expect(await house.ordered()).toContain(`outcome:${id}:canceled`);
  });

  it.each([
    ['holder', 'given-back', 'requester'],
    ['administrator', 'removed', 'administrator'],
  ] as const)('is dropped when the %s ends in the portal what runs', async (who, because, by) => {
    const { id } = await house.plan();
    await house.advance(20);
    house.entra.end(who);
    await house.advance(2);
    expect(await house.request(id)).toMatchObject({ state: 'canceled', because, by });
    await house.advance(60);
    expect(house.entra.asked).toEqual([]);
  });

  it('is dropped too when that was a moment before its time', async () => {
    const { id } = await house.plan();
    await house.advance(59.9);
    house.entra.end('administrator');
    await house.advance(1);
    expect(await house.request(id)).toMatchObject({ state: 'canceled', because: 'removed' });
    expect(house.entra.isOn()).toBe(false);
    expect(house.entra.asked).toEqual([]);
  });

  it('can be withdrawn, and is sent no more', async () => {
    const plan = await house.plan();
    if (plan.state !== 'planned') throw new Error('It should be planned.');
    await cancelRequest(house.ports, plan);
    await house.advance(90);
    expect(await house.request(plan.id)).toMatchObject({ state: 'canceled', by: 'requester' });
    expect(house.entra.asked).toEqual([]);
  });

  it('is one, however often it is wanted, also at once; and can be wanted anew when withdrawn', async () => {
    const [one, other] = await Promise.all([house.plan(), house.plan()]);
    expect(one.id).toBe(other.id);
    expect((await house.plan()).id).toBe(one.id);
    if (one.state !== 'planned') throw new Error('It should be planned.');
    await cancelRequest(house.ports, one);
    const anew = await house.plan();
    expect(anew.id).not.toBe(one.id);
    await house.advance(60);
    expect(house.entra.asked).toEqual(['activate']);
    expect(await house.request(anew.id)).toMatchObject({ state: 'active' });
  });

  it('is looked up where the answer was lost, and is not sent twice', async () => {
    house.entra.losesAnswer = true;
    const { id } = await house.plan();
    await house.advance(60);
    expect(await house.request(id)).toMatchObject({ state: 'submitting' });
    await house.advance(2);
    expect(await house.request(id)).toMatchObject({ state: 'active' });
    expect(house.entra.asked).toEqual(['activate']);
  });

  it('is told as failed where its requester has signed out, and nothing is sent', async () => {
    const { id } = await house.plan();
    house.entra.absent = signedOut;
    await house.advance(61);
    expect(await house.request(id)).toMatchObject({
      state: 'failed',
      reason: expect.stringMatching(/signed out of me/),
    });
    expect(house.entra.asked).toEqual([]);
  });

  it('says what Entra refused', async () => {
    house.entra.mishap = () => ({ refusal: 'not-eligible' });
    const { id } = await house.plan();
    await house.advance(60);
    expect(await house.request(id)).toMatchObject({
      state: 'failed',
      reason: expect.stringMatching(/not eligible for Exchange Administrator/),
    });
  });

  it('waits where Entra has too much to do', async () => {
    let times = 0;
    house.entra.mishap = () => {
      times += 1;
      if (times > 1) house.entra.mishap = undefined;
      throw new PimError('graph-throttled');
    };
    const { id } = await house.plan();
    await house.advance(62);
    expect(await house.request(id)).toMatchObject({ state: 'active' });
    expect(house.entra.activations).toHaveLength(2);
  });
});
