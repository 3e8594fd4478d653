import type { DraftId, EntraRequestId } from '../../pim/ids';
import {
  ada,
  approved,
  channel,
  channelCard,
  fact,
  grace,
  job,
  linus,
  moved,
  noon,
  noonPlus,
  notice,
  pending,
  requestId,
  submitting,
  tenantId,
} from './fixtures';
import { freshStores } from './opened-store';

const stores = freshStores();

async function nothingElseWritten() {
  const { journal, outbox, jobs } = stores.current();
  expect(await journal.verify()).toMatchObject({ ok: true, entries: 0 });
  expect(await outbox.nextDue()).toBeUndefined();
  expect(await jobs.nextDue()).toBeUndefined();
}

describe('create', () => {
  it('keeps what was asked, and what it brings about', async () => {
    const { requests, journal, outbox, jobs } = stores.current();
    const request = submitting();
    const effects = {
      fact: fact(request),
      notices: [notice('outcome:7KQ2', ada)],
      jobs: [job('settle-request:7KQ2', noonPlus(1), 'settle-request')],
    };

    expect(await requests.create(request, effects)).toBe(true);

    expect(await requests.find(request.id)).toEqual(request);
    expect(await journal.verify()).toMatchObject({ ok: true, entries: 1 });
    expect(await outbox.counts()).toMatchObject({ ready: 1 });
    expect(await jobs.nextDue()).toEqual(noonPlus(1));
  });

  it('refuses an id that is taken', async () => {
    const { requests, journal } = stores.current();
    await requests.create(submitting('7KQ2', ada), { fact: fact(submitting()) });

    expect(await requests.create(submitting('7KQ2', grace), { fact: fact(submitting()) })).toBe(
      false,
    );

    expect((await requests.find(requestId('7KQ2')))?.ask.requester).toEqual(ada);
    expect(await journal.verify()).toMatchObject({ entries: 1 });
  });

  it('makes one request of a draft whose button was pressed twice at once', async () => {
    const { requests, journal } = stores.current();
    const draft = 'draft-1' as DraftId;
    const attempts = ['AAAA', 'BBBB', 'CCCC'].map((id) =>
      requests.create(submitting(id), { fact: fact(submitting(id)), draft }),
    );

    expect((await Promise.all(attempts)).filter(Boolean)).toHaveLength(1);

    expect(await requests.ofRequester(ada, ['submitting'])).toHaveLength(1);
    expect(await requests.ofDraft(draft)).toEqual(submitting('AAAA'));
    expect(await requests.ofDraft('draft-2' as DraftId)).toBeUndefined();
    expect(await journal.verify()).toMatchObject({ entries: 1 });
  });

  it('leaves nothing behind when a part of it fails', async () => {
    const { requests } = stores.current();
    const effects = {
      fact: fact(submitting()),
      notices: [notice('outcome:7KQ2', ada)],
      jobs: [job('first', noonPlus(1)), job('second', new Date(Number.NaN))],
    };

    await expect(requests.create(submitting(), effects)).rejects.toThrow(TypeError);

    expect(await requests.find(requestId('7KQ2'))).toBeUndefined();
    await nothingElseWritten();
  });

  it('does not write what could not be read again', async () => {
    const { requests } = stores.current();
    const { ask, ...rest } = submitting();
    const request = { ...rest, ask: { ...ask, startsAt: new Date(Number.NaN) } };

    await expect(requests.create(request, { fact: fact(request) })).rejects.toMatchObject({
      code: 'stored-value-unreadable',
      facts: { table: 'requests', id: '7KQ2' },
    });
    expect(await requests.find(request.id)).toBeUndefined();
  });
});

describe('save', () => {
  it('lets one of ten approvers win who press at the same moment', async () => {
    const { requests, journal, outbox } = stores.current();
    const request = pending();
    await requests.create(request, { fact: fact(request, 'request.accepted') });

    const presses = Array.from({ length: 10 }, (_, press) => {
      const decided = approved('7KQ2', press % 2 ? grace : linus, `press ${press}`);
      return requests.save(decided, {
        was: request.version,
        fact: fact(decided, 'request.approved'),
        notices: [notice(`outcome:${press}`, ada)],
      });
    });
    const won = (await Promise.all(presses)).map((saved, press) => (saved ? press : -1));

    const [winner, ...others] = won.filter((press) => press >= 0);
    expect(others).toEqual([]);
    expect(await requests.find(request.id)).toMatchObject({
      version: 3,
      decision: { comment: `press ${winner}` },
    });
    expect(await journal.verify()).toMatchObject({ entries: 2 });
    expect(await outbox.counts()).toMatchObject({ ready: 1 });
  });

  it('writes nothing for a request that was never made', async () => {
    const { requests } = stores.current();
    const effects = { was: 1, fact: fact(pending()), notices: [notice('outcome', ada)] };

    expect(await requests.save(pending(), effects)).toBe(false);

    expect(await requests.find(requestId('7KQ2'))).toBeUndefined();
    await nothingElseWritten();
  });

  it('leaves the request as it was when a part of the move fails', async () => {
    const { requests, journal } = stores.current();
    await requests.create(submitting(), { fact: fact(submitting()) });
    const effects = {
      was: 1,
      fact: { ...fact(pending()), at: new Date(Number.NaN) },
      notices: [notice('outcome', ada)],
    };

    await expect(requests.save(pending(), effects)).rejects.toThrow(TypeError);

    expect(await requests.find(requestId('7KQ2'))).toEqual(submitting());
    expect(await requests.waitingFor(grace)).toEqual([]);
    expect(await journal.verify()).toMatchObject({ entries: 1 });
    expect(await stores.current().outbox.nextDue()).toBeUndefined();
  });

  it('refuses to go back in versions', async () => {
    const { requests } = stores.current();
    await requests.create(pending(), { fact: fact(pending()) });

    await expect(requests.save(pending(), { was: 2, fact: fact(pending()) })).rejects.toThrow(
      'version 2 is not after 2',
    );
  });

  it('orders, moves and drops jobs', async () => {
    const { requests, jobs } = stores.current();
    await requests.create(submitting(), {
      fact: fact(submitting()),
      jobs: [job('settle', noonPlus(1)), job('follow', noonPlus(2))],
    });

    await requests.save(pending(), {
      was: 1,
      fact: fact(pending()),
      dropJobs: ['settle', 'follow'],
      jobs: [job('follow', noonPlus(5))],
    });

    expect(await jobs.claim(noonPlus(4), 10, 1000)).toEqual([]);
    expect(await jobs.claim(noonPlus(5), 10, 1000)).toMatchObject([{ key: 'follow' }]);
  });

  it('orders one update for each card that was sent, however often the request moves', async () => {
    const { requests, sentMessages, outbox } = stores.current();
    await requests.create(pending(), { fact: fact(pending()) });
    await sentMessages.record(channelCard(2, '1'));
    await sentMessages.record(channelCard(2, '2'));
    const first = moved(pending());

    await requests.save(first, { was: 2, fact: fact(first), refreshCopies: true });
    await requests.save(moved(first), { was: 3, fact: fact(first), refreshCopies: true });

    expect(await outbox.counts()).toMatchObject({ ready: 2 });
    const [copy] = await outbox.claim(noon, 10, 1000);
    expect(copy).toMatchObject({ kind: 'copy', message: channelCard(2, '1') });
  });
});

describe('what people look for', () => {
  it('finds a request by the id that Entra gave it, in its own tenant', async () => {
    const { requests } = stores.current();
    await requests.create(pending(), { fact: fact(pending()) });
    const entraId = 'entra-7KQ2' as EntraRequestId;

    expect(await requests.findByEntraId(tenantId, entraId)).toEqual(pending());
    const elsewhere = 'c0000000-0000-4000-8000-000000000001' as typeof tenantId;
    expect(await requests.findByEntraId(elsewhere, entraId)).toBeUndefined();
  });

  it('shows a requester their own in the states asked for, newest first', async () => {
    const { requests } = stores.current();
    for (const request of [
      submitting('AAAA', ada, noonPlus(1)),
      pending('BBBB', ada, noonPlus(2)),
      pending('CCCC', ada, noonPlus(3)),
      pending('DDDD', grace, noonPlus(4)),
    ]) {
      await requests.create(request, { fact: fact(request) });
    }

    const own = await requests.ofRequester(ada, ['pending', 'submitting']);
    expect(own.map(({ id }) => id)).toEqual(['CCCC', 'BBBB', 'AAAA']);
    const waiting = await requests.ofRequester(ada, ['pending']);
    expect(waiting.map(({ id }) => id)).toEqual(['CCCC', 'BBBB']);
    expect(await requests.ofRequester(ada, [])).toEqual([]);
  });

  it('shows an approver what waits for them, oldest first, and no longer once it is decided', async () => {
    const { requests } = stores.current();
    await requests.create(pending('BBBB', ada, noonPlus(2)), { fact: fact(pending()) });
    const early = submitting('AAAA', ada, noonPlus(1));
    await requests.create(early, { fact: fact(early) });
    expect((await requests.waitingFor(grace)).map(({ id }) => id)).toEqual(['BBBB']);

    const asked = pending('AAAA', ada, noonPlus(1));
    await requests.save(asked, { was: 1, fact: fact(asked) });
    expect((await requests.waitingFor(grace)).map(({ id }) => id)).toEqual(['AAAA', 'BBBB']);
    expect(await requests.waitingFor(ada)).toEqual([]);

    const decided = approved('AAAA', linus, 'Go ahead');
    await requests.save(decided, { was: 2, fact: fact(decided) });
    expect((await requests.waitingFor(grace)).map(({ id }) => id)).toEqual(['BBBB']);
  });

  it('names an approver once whom the settings name twice', async () => {
    const { requests } = stores.current();
    const twice = { ...pending(), approvers: [grace, linus, grace] };
    await requests.create(twice, { fact: fact(twice) });

    expect(await requests.waitingFor(grace)).toHaveLength(1);
  });

  it.each([
    ['is no JSON', 'half a reque', 2],
    ['is of no known state', JSON.stringify({ ...pending(), state: 'lost' }), 2],
    ['is of another version than its row says', JSON.stringify(pending()), 3],
  ])('names the row, and hides none, when one %s', async (_what, body, version) => {
    const { requests } = stores.current();
    await requests.create(pending('AAAA'), { fact: fact(pending('AAAA')) });
    await requests.create(pending('7KQ2'), { fact: fact(pending('7KQ2')) });
    await stores.tamper((db) =>
      db.updateTable('requests').set({ body, version }).where('id', '=', '7KQ2').execute(),
    );

    const unreadable = {
      code: 'stored-value-unreadable',
      facts: { table: 'requests', id: '7KQ2' },
    };
    await expect(requests.find(requestId('7KQ2'))).rejects.toMatchObject(unreadable);
    await expect(requests.waitingFor(grace)).rejects.toMatchObject(unreadable);
    expect(await requests.find(requestId('AAAA'))).toEqual(pending('AAAA'));
  });
});

describe('sent messages', () => {
  it('finds the request of the card whose button was pressed', async () => {
    const { sentMessages } = stores.current();
    const card = channelCard(1);
    await sentMessages.record(card);

    expect(await sentMessages.find(card.place.conversationId, card.messageId)).toEqual(card);
    expect(await sentMessages.find(channel(2).conversationId, card.messageId)).toBeUndefined();
    expect(await sentMessages.ofRequest(card.requestId)).toEqual([card]);
  });

  it('has the card updated when its request moved on while it was being sent', async () => {
    const { requests, sentMessages, outbox } = stores.current();
    await requests.create(pending(), { fact: fact(pending()) });

    await sentMessages.record(channelCard(2, 'in time'));
    expect(await outbox.nextDue()).toBeUndefined();

    await sentMessages.record(channelCard(1, 'too late'));
    expect(await outbox.claim(noon, 10, 1000)).toMatchObject([
      { kind: 'copy', message: { messageId: 'too late' } },
    ]);
  });
});
