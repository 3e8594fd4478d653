import fc from 'fast-check';
import { cancelRequest } from '../../../pim/cancel-request';
import { decideRequest } from '../../../pim/decide-request';
import { giveBack } from '../../../pim/end-activation';
import { PimError } from '../../../pim/errors';
import type { RequestId } from '../../../pim/ids';
import { isWithdrawable, minutesAfter } from '../../../pim/request';
import { grace, henrik, now } from '../../fixtures/request';
import { type PlannedHouse, plannedHouse } from './planned-house';

type Event = (house: PlannedHouse, plan: RequestId) => Promise<unknown>;

const decides =
  (approver: typeof grace, verdict: 'approve' | 'deny'): Event =>
  ({ ports }, plan) =>
    decideRequest(ports, approver, plan, { verdict, comment: 'said so' }).catch(() => undefined);

/** What may happen between the wish for more and the end of it. */
const events: Readonly<Record<string, Event>> = {
  'Grace approves': decides(grace, 'approve'),
  'Henrik approves': decides(henrik, 'approve'),
  'Henrik denies': decides(henrik, 'deny'),
  'Ada wants it again': ({ plan }) => plan(),
  async 'Ada withdraws'({ ports, request }, plan) {
    const found = await request(plan);
    // At Entra there is nothing to cancel in this story.
    if (found.state === 'planned' && isWithdrawable(found)) await cancelRequest(ports, found);
  },
  async 'Ada is done'({ ports, first }) {
    const running = await first();
    if (running.state === 'active') await giveBack(ports, running, false);
  },
  'an administrator takes it back': async ({ entra }) => {
    if (entra.activations.length === 1) entra.end('administrator');
  },
  'somebody prolongs it': async ({ entra }) => {
    if (entra.activations.length === 1 && entra.isOn()) entra.endsAt(minutesAfter(now, 90));
  },
  'Grace signs out': async ({ entra }) => {
    entra.absent = ({ userId }) =>
      userId === grace.userId ? new PimError('sign-in-needed') : undefined;
  },
  'the next answer is lost': async ({ entra }) => {
    entra.losesAnswer = true;
  },
  'Entra’s clock falls behind': async ({ entra }) => {
    entra.lagMs = 20_000;
  },
};

const stories = fc.record({
  approval: fc.boolean(),
  steps: fc.array(
    fc.tuple(fc.constantFrom(...Object.keys(events)), fc.integer({ min: 0, max: 20 })),
    { maxLength: 9 },
  ),
});

/** Plays a story to its end, and tells whether what ran ended before its time. */
async function play(
  steps: readonly (readonly [string, number])[],
  house: PlannedHouse,
): Promise<boolean> {
  const { id: plan } = await house.plan();
  let early = false;
  for (const [name, pause] of steps) {
    await events[name]?.(house, plan);
    const { activations } = house.entra;
    early ||= activations.length === 1 && !house.entra.isOn() && !(await isOverByTime(house));
    await house.advance(pause);
  }
  await house.advance(150);
  return early;
}

async function isOverByTime({ ports, entra }: PlannedHouse): Promise<boolean> {
  const [first] = entra.activations;
  const end = first?.endsAt?.getTime() ?? 0;
  const moment = ports.clock.now().getTime();
  return end >= minutesAfter(now, 60).getTime() && moment >= end;
}

interface Played {
  readonly house: PlannedHouse;
  readonly approval: boolean;
  readonly timesDone: number;
  /** Whether what ran ended before its time. */
  readonly early: boolean;
}

function whatever(check: (played: Played) => void | Promise<void>) {
  const property = fc.asyncProperty(stories, async ({ approval, steps }) => {
    const house = await plannedHouse(approval);
    try {
      const early = await play(steps, house);
      const timesDone = steps.filter(([name]) => name === 'Ada is done').length;
      await check({ house, approval, timesDone, early });
    } finally {
      await house.close();
    }
  });
  return fc.assert(property, { numRuns: 15 });
}

function times({ house }: Played, what: RegExp): number {
  return house.entra.asked.filter((one) => what.test(one)).length;
}

/** One after the other; nothing begins while another is on. */
function checkOrder({ house }: Played): void {
  const { activations } = house.entra;
  for (const [at, { startsAt }] of activations.slice(1).entries()) {
    expect(activations[at]?.endsAt?.getTime()).toBeLessThanOrEqual(startsAt.getTime());
  }
}

describe('whatever happens to a plan', () => {
  it('ends nothing that runs, follows nothing that was ended, and needs its approval', async () => {
    await whatever(async (played) => {
      const { house, approval, early, timesDone } = played;
      const { activations } = house.entra;
      expect(times(played, /deactivate/)).toBeLessThanOrEqual(timesDone);
      expect(activations.length).toBeLessThanOrEqual(early ? 1 : Number.POSITIVE_INFINITY);
      expect(activations.length - 1).toBeLessThanOrEqual(
        approval ? times(played, /says approve/) : times(played, /^activate/),
      );
      checkOrder(played);
      expect((await house.first()).state).toBe('ended');
    });
  }, 120_000);
});
