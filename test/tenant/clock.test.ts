import type { ClockAttendant } from '../../tenant/clock';
import { follow, type TestFollower } from './clock-follower';
import { type CoreTenant, coreTenant, leave } from './core-tenant';
import { jsonOf, post } from './entra/token-client';

const start = new Date('2026-03-02T09:00:00.000Z');
const at = (minutes: number) => new Date(start.getTime() + minutes * 60_000);
const minuteOf = (moment: Date | string) => (new Date(moment).getTime() - start.getTime()) / 60_000;

let core: CoreTenant;
let followers: TestFollower[] = [];

/** A tenant whose machine's clock stands, so that every instant is known. */
beforeEach(async () => {
  core = await coreTenant({ now: () => start });
});
afterEach(async () => {
  for (const follower of followers) follower.leave();
  followers = [];
  await leave(core);
});

const clockUrl = () => `${core.address}/sandbox/clock`;
const move = (order: object) => post(clockUrl(), order);

async function followClock(...[take]: [Parameters<typeof follow>[1]]): Promise<TestFollower> {
  const follower = await follow(clockUrl(), take);
  followers.push(follower);
  return follower;
}

/** Has things to do at these minutes and writes down when it did them. */
function diary(minutes: number[], log: string[]): ClockAttendant {
  const open = [...minutes];
  return {
    nextDue: () => (open[0] === undefined ? undefined : at(open[0])),
    async catchUp(now) {
      while (open[0] !== undefined && at(open[0]) <= now) {
        log.push(`tenant does ${open.shift()} at ${minuteOf(now)}`);
      }
    },
  };
}

describe('a move of the clock', () => {
  it('goes from event to event, the tenant before its followers', async () => {
    const log: string[] = [];
    core.tenant.clock.attend(diary([10, 30, 90], log));
    const own = [20, 30];
    await followClock(async (step, { done }) => {
      while (own[0] !== undefined && own[0] <= minuteOf(step.now)) {
        log.push(`bot does ${own.shift()} at ${minuteOf(step.now)}`);
      }
      await done(step, own[0] === undefined ? null : at(own[0]).toISOString());
    });
    const answer = await jsonOf(await move({ advance: 'PT1H' }));
    expect(log).toEqual([
      'tenant does 10 at 10',
      'bot does 20 at 20',
      'tenant does 30 at 30',
      'bot does 30 at 30',
    ]);
    expect(answer).toEqual({ now: at(60).toISOString(), next: at(90).toISOString() });
  });

  it('stays at an instant until nobody finds anything more to do there', async () => {
    const log: string[] = [];
    const dues: Date[] = [];
    core.tenant.clock.attend({
      nextDue: () => dues[0],
      async catchUp(now) {
        dues.shift();
        log.push(`tenant answers at ${minuteOf(now)}`);
      },
    });
    let asked = false;
    await followClock(async (step, { done }) => {
      if (!asked && minuteOf(step.now) === 15) {
        asked = true;
        dues.push(new Date(step.now));
        log.push('bot asks at 15');
      }
      await done(step, asked ? null : at(15).toISOString());
    });
    await move({ advance: 'PT1H' });
    expect(log).toEqual(['bot asks at 15', 'tenant answers at 15']);
  });

  it('tells a follower every instant, the last one included', async () => {
    const told: number[] = [];
    core.tenant.clock.attend(diary([10], []));
    await followClock(async (step, { done }) => {
      told.push(minuteOf(step.now));
      await done(step, null);
    });
    await move({ set: at(60).toISOString() });
    expect([...new Set(told)]).toEqual([0, 10, 60]);
  });

  it('waits for nobody who has left', async () => {
    await followClock(async (step, follower) => {
      if (step.turn === 0) await follower.done(step, at(5).toISOString());
      else follower.leave();
    });
    const answer = await jsonOf(await move({ advance: 'PT10M' }));
    expect(answer).toEqual({ now: at(10).toISOString(), next: null });
  });

  it('does not go on for ever with somebody who is never done', async () => {
    await followClock(async (step, { done }) => {
      await done(step, step.now);
    });
    const answer = await jsonOf(await move({ advance: 'PT10M' }));
    expect(answer.now).toBe(at(10).toISOString());
  });

  it('waits for an earlier move', async () => {
    await Promise.all([move({ advance: 'PT1H' }), move({ advance: 'PT1H' })]);
    expect(core.tenant.clock.now()).toEqual(at(120));
  });

  it('can go to the next event, whoever has it', async () => {
    core.tenant.clock.attend(diary([40], []));
    await followClock(async (step, { done }) => {
      await done(step, minuteOf(step.now) < 25 ? at(25).toISOString() : null);
    });
    expect(await jsonOf(await move({ advance: 'next' }))).toEqual({
      now: at(25).toISOString(),
      next: at(40).toISOString(),
    });
    await move({ advance: 'next' });
    expect(core.tenant.clock.now()).toEqual(at(40));
    const response = await move({ advance: 'next' });
    expect(response.status).toBe(400);
    expect(await jsonOf(response)).toMatchObject({
      error: { message: 'Nothing is planned, so there is no next event to go to.' },
    });
  });

  it.each([
    [{ set: '2026-03-02T08:59:59Z' }, 'only goes forward'],
    [{ advance: '-PT1M' }, 'only goes forward'],
    [{ advance: '2 hours' }, 'is not a duration'],
    [{ advance: 'P999999999Y' }, 'is not a duration'],
    [{ set: 'tomorrow' }, 'is not a moment'],
    [{ set: '2026-03-02T10:00:00' }, 'is not a moment'],
    [{ advance: 'PT1H', set: '2026-03-03T10:00:00Z' }, 'Say {"advance"'],
    [{}, 'Say {"advance"'],
  ])('refuses %j in one sentence', async (order, sentence) => {
    const response = await move(order);
    expect(response.status).toBe(400);
    expect(JSON.stringify(await response.json())).toContain(JSON.stringify(sentence).slice(1, -1));
    expect(core.tenant.clock.now()).toEqual(start);
  });

  it('survives a restart', async () => {
    await move({ advance: 'P1DT2H' });
    const { dataDir } = core;
    await core.stop();
    core = await coreTenant({ dataDir, now: () => start });
    expect(core.tenant.clock.now()).toEqual(at(26 * 60));
  });

  it('stops at the instant at which somebody fails, and says why', async () => {
    core.tenant.clock.attend({
      nextDue: () => at(5),
      catchUp: () => Promise.reject(new Error('the diary is lost')),
    });
    const response = await move({ advance: 'PT10M' });
    expect(response.status).toBe(500);
    expect(await response.text()).toContain('the diary is lost');
    expect(core.tenant.clock.now()).toEqual(at(5));
  });
});

describe('a follower', () => {
  it('may say again when its next thing is due, and not for an earlier step', async () => {
    const steps: Parameters<TestFollower['done']>[0][] = [];
    const follower = await followClock(async (step, { done }) => {
      steps.push(step);
      await done(step, null);
    });
    await move({ advance: 'PT10M' });
    const [first, last] = [steps[0], steps.at(-1)];
    if (!(first && last)) throw new Error('No steps were told');
    await follower.done(first, at(20).toISOString());
    expect(core.tenant.clock.nextEvent()).toBeUndefined();
    await follower.done(last, at(30).toISOString());
    expect(core.tenant.clock.nextEvent()).toEqual(at(30));
  });

  it('who is not known is told to follow again', async () => {
    const response = await post(`${clockUrl()}/done`, { follower: 'x', turn: 1, next: null });
    expect(response.status).toBe(404);
    expect((await post(`${clockUrl()}/done`, { follower: 'x' })).status).toBe(400);
  });
});

describe('in real time', () => {
  it('the tenant does what becomes due by itself', async () => {
    await new Promise<void>((resolve) => {
      core.tenant.clock.attend({
        nextDue: () => start,
        catchUp: async () => resolve(),
      });
    });
  });
});
