import { partOf, partsOf } from '../../pim/draft-parts';
import type { DraftId } from '../../pim/ids';
import { fail } from '../../pim/moves';
import { ada, fact, grace, noonPlus, submitting } from './fixtures';
import { freshStores } from './opened-store';

const stores = freshStores();

describe('a draft that asks for several things', () => {
  it('makes one request of each part of a draft, and finds them by their parts', async () => {
    const { requests } = stores.current();
    const draft = 'draft-1' as DraftId;
    const second = partOf(draft, 1);
    for (const [id, part] of [
      ['AAAA', draft],
      ['BBBB', second],
      ['CCCC', second],
    ] as const) {
      await requests.create(submitting(id), { fact: fact(submitting(id)), draft: part });
    }

    const made = await requests.ofDrafts(partsOf(draft));
    expect([...made.keys()]).toEqual([draft, second]);
    expect([...made.values()].map(({ id }) => id)).toEqual(['AAAA', 'BBBB']);
    expect(await requests.ofDrafts(partsOf('draft-2' as DraftId))).toEqual(new Map());
  });

  it('knows what was asked for last in the same breath, apart from what failed', async () => {
    const { requests } = stores.current();
    const [before, draft] = ['draft-1' as DraftId, 'draft-2' as DraftId];
    for (const [id, part, minutes] of [
      ['AAAA', before, 0],
      ['BBBB', draft, 5],
      ['CCCC', partOf(draft, 1), 5],
      ['DDDD', partOf(draft, 2), 5],
    ] as const) {
      const request = submitting(id, ada, noonPlus(minutes));
      await requests.create(request, { fact: fact(request), draft: part });
    }
    const failed = fail(submitting('CCCC', ada, noonPlus(5)), 'Entra refused it.', noonPlus(6));
    await requests.save(failed, { fact: fact(failed), was: 1 });

    const last = await requests.askedTogether(ada);
    expect(last.map(({ id }) => id)).toEqual(['BBBB', 'DDDD']);
    expect(await requests.askedTogether(grace)).toEqual([]);
  });
});
