import fc from 'fast-check';
import { makeRequestId, readRequestId } from '../../pim/ids';
import { understand } from '../../pim/reading/understand';
import { friday } from './reading/reading';

/** Random bytes that somebody else can draw again: every draw is another. */
function bytesFrom(seed: number) {
  let state = seed;
  return (length: number) =>
    new Uint8Array(length).map(() => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return state >>> 24;
    });
}

describe('the number of a request', () => {
  it.each(['approve', 'deny', 'cancel'])('is read as one behind "%s", whatever it is', (verb) => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const id = makeRequestId(bytesFrom(seed));
        expect(readRequestId(id)).toBe(id);
        const understood = understand(`${verb} ${id}`, { ...friday, approvals: [] });
        expect(understood).toMatchObject({
          kind: 'wish',
          wish: { intent: verb, target: { ids: [id] } },
        });
      }),
      { numRuns: 500 },
    );
  });

  it('that looks like a length is a number still, where a request of that number waits', () => {
    const context = { ...friday, approvals: [{ id: '361M' }] };
    expect(understand('approve 361M fine', context)).toMatchObject({
      wish: { intent: 'approve', target: { ids: ['361M'] }, justification: 'fine' },
    });
  });
});
