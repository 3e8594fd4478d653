import type { Delivery } from '../../store/outbox-claim';
import {
  approved,
  channel,
  channelCard,
  fact,
  grace,
  moved,
  noonPlus,
  notice,
  pending,
} from './fixtures';
import { freshStores } from './opened-store';

const stores = freshStores();
const minute = 60_000;

function claim(minutes = 0): Promise<Delivery[]> {
  return stores.current().outbox.claim(noonPlus(minutes), 10, minute);
}

async function claimOne(minutes = 0): Promise<Delivery> {
  const [delivery, ...others] = await claim(minutes);
  expect(others).toEqual([]);
  if (!delivery) throw new Error('nothing to send');
  return delivery;
}

describe('copies of a card', () => {
  async function cardWasSent(): Promise<void> {
    const { requests, sentMessages } = stores.current();
    await requests.create(pending(), { fact: fact(pending()) });
    await sentMessages.record(channelCard(2));
  }

  async function requestMoves(): Promise<void> {
    const { requests } = stores.current();
    const now = await requests.find(pending().id);
    if (!now) throw new Error('no request');
    const next = moved(now);
    await requests.save(next, { was: now.version, fact: fact(next), refreshCopies: true });
  }

  it('are brought up to date at each move', async () => {
    const { outbox, sentMessages } = stores.current();
    await cardWasSent();
    for (const version of [3, 4]) {
      await requestMoves();
      const copy = await claimOne();
      expect(copy).toMatchObject({
        kind: 'copy',
        attempts: 1,
        message: { messageId: channelCard(2).messageId },
      });
      await outbox.delivered(copy, channelCard(version));
      expect(await sentMessages.ofRequest(pending().id)).toEqual([channelCard(version)]);
      expect(await outbox.nextDue()).toBeUndefined();
    }
  });

  it('are updated once more when the request moved while the update was on its way', async () => {
    const { outbox } = stores.current();
    await cardWasSent();
    await requestMoves();
    const copy = await claimOne();
    await requestMoves();
    expect(await claim()).toEqual([]);

    expect(await outbox.delivered(copy, channelCard(3))).toBe(true);

    const again = await claimOne();
    expect(again).toMatchObject({ kind: 'copy', attempts: 1 });
    await outbox.delivered(again, channelCard(4));
    expect(await outbox.nextDue()).toBeUndefined();
  });

  it('are ordered for a card that was on its way when the request was decided', async () => {
    const { outbox, requests } = stores.current();
    await requests.create(pending(), { fact: fact(pending()) });
    await outbox.order(notice('card', channel(), { kind: 'approval-in-channel' }));
    const card = await claimOne();
    const decided = approved('7KQ2', grace, 'Go ahead');
    await requests.save(decided, { was: 2, fact: fact(decided), refreshCopies: true });

    await outbox.delivered(card, channelCard(2));

    expect(await claimOne()).toMatchObject({ kind: 'copy', message: channelCard(2) });
  });

  it('are tried anew at the next move after Teams would not take one', async () => {
    const { outbox } = stores.current();
    await cardWasSent();
    await requestMoves();
    await outbox.undeliverable(await claimOne(), 'the bot was removed');
    expect(await claim()).toEqual([]);

    await requestMoves();

    expect(await claimOne()).toMatchObject({ kind: 'copy', attempts: 1 });
  });

  it('keep to the time that Teams asked for', async () => {
    const { outbox } = stores.current();
    await cardWasSent();
    await requestMoves();
    await outbox.later(await claimOne(), noonPlus(5), '429');

    await requestMoves();

    expect(await claim(4)).toEqual([]);
    expect(await claimOne(5)).toMatchObject({ kind: 'copy', attempts: 2 });
  });
});
