import type { DraftId } from '../../pim/ids';
import type { Draft } from '../../pim/ports';
import { ada, fact, noon, noonPlus, submitting } from './fixtures';
import { freshStores } from './opened-store';

const stores = freshStores();

const draft: Draft = {
  id: 'draft-1' as DraftId,
  owner: ada,
  wish: {
    intent: 'activate',
    role: 'exchange admin',
    minutes: 120,
    startsAt: noonPlus(30),
    ticket: { number: 'INC-1' },
    justification: 'a\ud800\0b',
  },
  keptAt: noon,
};

describe('drafts', () => {
  it('keeps what somebody has said so far', async () => {
    const { drafts } = stores.current();
    await drafts.keep(draft);

    expect(await drafts.find(draft.id)).toEqual(draft);
    expect(await drafts.find('draft-2' as DraftId)).toBeUndefined();
  });

  it('takes what they add', async () => {
    const { drafts } = stores.current();
    await drafts.keep(draft);
    const more = { ...draft, wish: { ...draft.wish, minutes: 60 } };
    await drafts.keep(more);

    expect(await drafts.find(draft.id)).toEqual(more);
  });

  it('forgets what nobody went on with for a week', async () => {
    const { drafts } = stores.current();
    const week = 7 * 24 * 60;
    await drafts.keep(draft);
    await drafts.keep({ ...draft, id: 'draft-2' as DraftId, keptAt: noonPlus(week) });
    expect(await drafts.find(draft.id)).toEqual(draft);

    await drafts.keep({ ...draft, id: 'draft-3' as DraftId, keptAt: noonPlus(week + 1) });
    expect(await drafts.find(draft.id)).toBeUndefined();
    expect(await drafts.find('draft-2' as DraftId)).toBeDefined();
  });

  it('says which draft cannot be read', async () => {
    const { drafts } = stores.current();
    await drafts.keep(draft);
    await stores.tamper((db) => db.updateTable('drafts').set({ body: '{}' }).execute());

    await expect(drafts.find(draft.id)).rejects.toMatchObject({
      code: 'stored-value-unreadable',
      facts: { table: 'drafts', id: 'draft-1' },
    });
  });

  it('makes another request after the one made of it has failed', async () => {
    const { requests } = stores.current();
    const first = submitting('AAAA');
    await requests.create(first, { fact: fact(first), draft: draft.id });
    const failed = {
      ...first,
      state: 'failed',
      version: 2,
      failedAt: noon,
      reason: 'No.',
    } as const;
    await requests.save(failed, { fact: fact(failed), was: 1 });
    expect(await requests.ofDraft(draft.id)).toBeUndefined();

    const second = submitting('BBBB');
    expect(await requests.create(second, { fact: fact(second), draft: draft.id })).toBe(true);
    expect(await requests.ofDraft(draft.id)).toEqual(second);
  });
});
