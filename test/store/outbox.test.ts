import type { Delivery } from '../../store/outbox-claim';
import {
  ada,
  approverCard,
  channel,
  channelCard,
  fact,
  grace,
  linus,
  noon,
  noonPlus,
  notice,
  pending,
} from './fixtures';
import { freshStores } from './opened-store';

const stores = freshStores();
const minute = 60_000;

function claim(minutes = 0, limit = 10): Promise<Delivery[]> {
  return stores.current().outbox.claim(noonPlus(minutes), limit, minute);
}

async function claimOne(minutes = 0): Promise<Delivery> {
  const [delivery, ...others] = await claim(minutes);
  expect(others).toEqual([]);
  if (!delivery) throw new Error('nothing to send');
  return delivery;
}

function keys(deliveries: readonly Delivery[]): readonly string[] {
  return deliveries.map(({ key }) => key);
}

describe('remind', () => {
  it('sends a reminder of one moment once, and that of another moment as well', async () => {
    const { outbox } = stores.current();
    await outbox.remind({ person: ada, at: noon });
    const first = await claimOne();
    expect(first).toMatchObject({ kind: 'reminder', reminder: { person: ada, at: noon } });
    await outbox.delivered(first);

    await outbox.remind({ person: ada, at: noon });
    expect(await claim()).toEqual([]);
    await outbox.remind({ person: ada, at: noonPlus(30) });
    expect(await claim()).toHaveLength(1);
  });
});

describe('order', () => {
  it('sends the same thing once, however often it is ordered', async () => {
    const { outbox } = stores.current();
    await outbox.order(notice('outcome:7KQ2', ada));
    const first = await claimOne();
    await outbox.order(notice('outcome:7KQ2', ada));
    await outbox.delivered(first);
    await outbox.order(notice('outcome:7KQ2', ada));

    expect(await claim(10)).toEqual([]);
    expect(await outbox.counts()).toEqual({ ready: 0, sending: 0, sent: 1, undeliverable: 0 });
  });
});

describe('claim', () => {
  it('gives what it takes to send', async () => {
    const { outbox } = stores.current();
    await outbox.order(notice('to a person', ada, { kind: 'ended' }));
    await outbox.order(notice('to a channel', channel(), { kind: 'approval-in-channel' }));

    expect(await claim()).toEqual([
      expect.objectContaining({
        key: 'to a channel',
        kind: 'approval-in-channel',
        requestId: '7KQ2',
        recipient: { to: 'channel', place: channel() },
        attempts: 1,
      }),
      expect.objectContaining({
        key: 'to a person',
        kind: 'ended',
        recipient: { to: 'person', person: ada },
      }),
    ]);
  });

  it('gives what somebody waits for first, and of that the oldest', async () => {
    const { outbox } = stores.current();
    await outbox.order(notice('ended', ada, { kind: 'ended' }));
    await outbox.order(notice('card', channel(1), { kind: 'approval-in-channel' }));
    await outbox.order(notice('other card', channel(2), { kind: 'approval-in-channel' }));
    await outbox.order(notice('outcome', grace));

    expect(keys(await claim())).toEqual(['outcome', 'card', 'other card', 'ended']);
  });

  it('gives no more than was asked for', async () => {
    const { outbox } = stores.current();
    for (const to of [ada, grace, linus]) await outbox.order(notice(to.name, to));

    expect(keys(await claim(0, 2))).toEqual([ada.name, grace.name]);
    expect(keys(await claim(0, 2))).toEqual([linus.name]);
  });

  it('sends one message at a time to a person, the most pressing first', async () => {
    const { outbox } = stores.current();
    await outbox.order(notice('ended', ada, { kind: 'ended' }));
    await outbox.order(notice('outcome', ada));
    await outbox.order(notice('outcome of another', ada));

    const first = await claimOne();
    expect(first.key).toBe('outcome');
    expect(await claim()).toEqual([]);

    await outbox.delivered(first);
    expect((await claimOne()).key).toBe('outcome of another');
  });

  it('sends one message at a time to a channel, whatever the thread', async () => {
    const { outbox } = stores.current();
    await outbox.order(notice('one thread', channel(1, '111')));
    await outbox.order(notice('another thread', channel(1, '222')));
    await outbox.order(notice('another channel', channel(2)));

    expect(keys(await claim())).toEqual(['one thread', 'another channel']);
  });

  it('counts a card in a chat as a message to its reader', async () => {
    const { outbox, requests, sentMessages } = stores.current();
    await requests.create(pending(), { fact: fact(pending()) });
    await sentMessages.record(approverCard(grace, 1));
    await outbox.order(notice('outcome', grace));

    expect((await claimOne()).key).toBe('outcome');
  });

  it('never gives two senders the same message', async () => {
    const { outbox } = stores.current();
    for (let count = 0; count < 20; count += 1) {
      await outbox.order(notice(`card ${count}`, channel(count)));
    }

    const all = await Promise.all(Array.from({ length: 8 }, () => claim(0, 5)));

    const given = keys(all.flat());
    expect(given).toHaveLength(20);
    expect(new Set(given).size).toBe(20);
  });

  it('gives a message again whose sender died, and says that it was tried', async () => {
    const { outbox } = stores.current();
    await outbox.order(notice('outcome', ada));
    const lost = await claimOne();

    expect(await outbox.nextDue()).toEqual(noonPlus(1));
    expect(await claim(0.9)).toEqual([]);
    const again = await claimOne(1);

    expect(again).toMatchObject({ key: 'outcome', attempts: 2 });
    expect(await outbox.delivered(lost)).toBe(false);
    expect(await outbox.counts()).toMatchObject({ sending: 1 });
    expect(await outbox.delivered(again)).toBe(true);
  });

  it('puts one that cannot be read among the undeliverable, and sends the others', async () => {
    const { outbox } = stores.current();
    await outbox.order(notice('broken', ada));
    await outbox.order(notice('whole', grace));
    await stores.tamper((db) =>
      db.updateTable('outbox').set({ body: '{"recip' }).where('key', '=', 'broken').execute(),
    );

    expect((await claimOne()).key).toBe('whole');
    expect(await outbox.counts()).toMatchObject({ sending: 1, undeliverable: 1 });
  });
});

describe('what becomes of a message', () => {
  it('is tried again when Teams says so, and not before', async () => {
    const { outbox } = stores.current();
    await outbox.order(notice('outcome', ada));

    expect(await outbox.later(await claimOne(), noonPlus(5), '429')).toBe(true);

    expect(await outbox.nextDue()).toEqual(noonPlus(5));
    expect(await claim(4)).toEqual([]);
    expect(await claimOne(5)).toMatchObject({ attempts: 2 });
  });

  it('is not held up by one to the same person that waits', async () => {
    const { outbox } = stores.current();
    await outbox.order(notice('refused for now', ada));
    await outbox.later(await claimOne(), noonPlus(60), '502');
    await outbox.order(notice('outcome', ada));

    expect((await claimOne()).key).toBe('outcome');
  });

  it('stays where somebody sees it when it can never arrive', async () => {
    const { outbox } = stores.current();
    await outbox.order(notice('outcome', ada));

    expect(await outbox.undeliverable(await claimOne(), 'blocked\0\ud800')).toBe(true);

    expect(await claim(1000)).toEqual([]);
    expect(await outbox.nextDue()).toBeUndefined();
    expect(await outbox.counts()).toEqual({ ready: 0, sending: 0, sent: 0, undeliverable: 1 });
  });

  it('is remembered as sent together with where it is', async () => {
    const { outbox, requests, sentMessages } = stores.current();
    await requests.create(pending(), { fact: fact(pending()) });
    await outbox.order(notice('card', channel(), { kind: 'approval-in-channel' }));

    expect(await outbox.delivered(await claimOne(), channelCard(2))).toBe(true);

    expect(await sentMessages.ofRequest(pending().id)).toEqual([channelCard(2)]);
    expect(await outbox.nextDue()).toBeUndefined();
  });

  it('is remembered also when the lease was lost, so that no card is forgotten', async () => {
    const { outbox, sentMessages } = stores.current();
    await outbox.order(notice('card', channel(), { kind: 'approval-in-channel' }));
    const slow = await claimOne();
    await claimOne(2);

    expect(await outbox.delivered(slow, channelCard(2))).toBe(false);
    expect(await sentMessages.ofRequest(pending().id)).toEqual([channelCard(2)]);
  });
});

describe('nextDue', () => {
  it('is a moment gone by for what can go at once', async () => {
    const { outbox } = stores.current();
    await outbox.order(notice('outcome', ada));

    expect((await outbox.nextDue())?.getTime()).toBeLessThan(noon.getTime());
  });

  it('is the end of the lease while another message is on its way to the same person', async () => {
    const { outbox } = stores.current();
    await outbox.order(notice('one', ada));
    await outbox.order(notice('two', ada));
    await claimOne();

    expect(await outbox.nextDue()).toEqual(noonPlus(1));
  });

  it('does not call for a lost message while a more pressing one is on its way', async () => {
    const { outbox } = stores.current();
    await outbox.order(notice('lost', ada, { kind: 'ended' }));
    await claimOne(0);
    await outbox.order(notice('outcome', ada));
    expect((await claimOne(5)).key).toBe('outcome');

    expect(await outbox.nextDue()).toEqual(noonPlus(6));
  });
});
