import { saveWatch, shownLater, withCard } from '../../pim/eligibility-cards';
import {
  type EligibilityWatch,
  type KnownEligibility,
  nobodysWatch,
} from '../../pim/eligibility-watch';
import type { ConversationId } from '../../pim/ids';
import type { EligibilityWatches } from '../../pim/ports';
import { minutesAfter } from '../../pim/request';
import { ada, exchangeAdministrator, now } from '../fixtures/request';

const place = {
  conversationId: 'a:ada' as ConversationId,
  kind: 'personal',
  serviceUrl: 'https://smba.example/emea/',
} as const;
const card = (messageId: string, number: number) => ({ place, messageId, numbers: [number] });

function known(number: number, change: Partial<KnownEligibility> = {}): KnownEligibility {
  const endsAt = minutesAfter(now, 60);
  return { number, role: exchangeAdministrator, endsAt, state: 'held', told: [], ...change };
}

const empty: EligibilityWatch = { ...nobodysWatch(ada), known: [known(1), known(2)] };
const watch = withCard(withCard(empty, card('first', 1), empty), card('second', 2), empty);

/** Saves, and tells which cards are to change. */
async function changedBy(next: EligibilityWatch): Promise<readonly string[]> {
  const changed: string[] = [];
  const eligibilityWatches: EligibilityWatches = {
    find: async () => undefined,
    async save(saved, { cards = [] }) {
      changed.push(...cards.map(({ messageId }) => messageId));
      // What was brought up to date is not again.
      if (cards.length > 0) expect(await changedBy(saved)).toEqual([]);
      return true;
    },
  };
  await saveWatch({ eligibilityWatches }, watch, next);
  return changed;
}

describe('a card about eligibilities', () => {
  it('stays as it is while nothing of it changes', async () => {
    const told = [{ stage: 'one-day', endsAt: now }] as const;
    expect(await changedBy({ ...watch, known: [known(1, { told }), known(2)] })).toEqual([]);
  });

  it.each([
    ['its end moves', known(1, { endsAt: minutesAfter(now, 90) })],
    ['it has ended', known(1, { state: 'ended' })],
    ['it is gone', known(1, { state: 'gone' })],
  ])('changes when %s, and others do not', async (_what, one) => {
    expect(await changedBy({ ...watch, known: [one, known(2)] })).toEqual(['first']);
  });

  it('changes when its eligibility is forgotten', async () => {
    expect(await changedBy({ ...watch, known: [known(1)] })).toEqual(['second']);
  });

  it('changes when a later card shows the same: what can be done is offered there alone', async () => {
    const third = withCard(watch, card('third', 1), watch);
    expect(await changedBy(third)).toEqual(['first']);
    expect(shownLater('first', third)).toEqual([2, 1]);
    expect(shownLater('third', third)).toEqual([]);
  });

  it('changes when more time is asked for', async () => {
    const asked = [{ role: exchangeAdministrator, action: 'extend', askedAt: now }] as const;
    expect(await changedBy({ ...watch, asked })).toEqual(['first', 'second']);
  });
});
