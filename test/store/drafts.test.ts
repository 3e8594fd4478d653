import type { ActivationDraft, Question } from '../../pim/draft';
import type { DraftId } from '../../pim/ids';
import { exactly } from '../../pim/role-meant';
import { ada, exchangeAdministrator, fact, grace, noon, noonPlus, submitting } from './fixtures';
import { freshStores } from './opened-store';

const stores = freshStores();

const draft: ActivationDraft = {
  kind: 'activation',
  id: 'draft-1' as DraftId,
  owner: ada,
  wish: {
    intent: 'activate',
    roles: [{ ...exactly(exchangeAdministrator), said: 'exchange admin' }],
    minutes: 120,
    startsAt: noonPlus(30),
    tickets: [{ number: 'INC-1', system: 'ServiceNow' }],
    missing: ['duration'],
    justification: 'a\ud800\0b',
  },
  keptAt: noon,
};

const question: Question = {
  kind: 'question',
  id: 'question-1' as DraftId,
  owner: ada,
  options: [
    { label: 'Exchange Administrator', wish: draft.wish },
    {
      label: '7KQ2',
      wish: { intent: 'approve', roles: [], target: { ids: ['7KQ2'] }, justification: 'Fine' },
    },
    { label: 'all', wish: { intent: 'deactivate', roles: [], target: { all: true } } },
    { label: 'Adele', wish: { intent: 'who-has', roles: [], target: { person: 'Adele' } } },
  ],
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

  it('keeps a numbered question with what each answer does', async () => {
    const { drafts } = stores.current();
    await drafts.keep(question);

    expect(await drafts.find(question.id)).toEqual(question);
  });

  it('finds what a person was asked last, and nobody else, unless it was long ago', async () => {
    const { drafts } = stores.current();
    await drafts.keep(question);
    const later = { ...question, id: 'question-2' as DraftId, keptAt: noonPlus(5) };
    await drafts.keep(later);
    await drafts.keep({ ...draft, keptAt: noonPlus(6) });

    expect(await drafts.latestAsked(ada, noon)).toEqual(later);
    expect(await drafts.latestAsked(ada, noonPlus(6))).toBeUndefined();
    expect(await drafts.latestAsked(grace, noon)).toBeUndefined();

    await drafts.drop(later.id);
    expect(await drafts.latestAsked(ada, noon)).toEqual(question);
  });

  it('finds a length that was offered, as a yes may answer it', async () => {
    const { drafts } = stores.current();
    const offered = { ...draft, offeredMinutes: 240 };
    await drafts.keep(offered);
    expect(await drafts.latestAsked(ada, noon)).toEqual(offered);
  });

  it('takes an answered question for the activation that became of it', async () => {
    const { drafts } = stores.current();
    await drafts.keep(question);
    await drafts.keep({ ...draft, id: question.id });

    expect(await drafts.latestAsked(ada, noon)).toBeUndefined();
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
