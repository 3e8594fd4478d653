import fc from 'fast-check';
import { nearWords } from '../../../../pim/reading/spelling/near-words';
import { isWithinOneSlip } from '../../../../pim/spelling';

const word = fc.string({ unit: fc.constantFrom(...'abc'), minLength: 1, maxLength: 11 });

describe('nearWords', () => {
  it('finds exactly the words that are one slip away', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), word, (words, typed) => {
        const near = new Set(nearWords(words).near(typed));
        const wanted = new Set(words.filter((known) => isWithinOneSlip(typed, known)));
        expect(near).toEqual(wanted);
      }),
      { numRuns: 3000 },
    );
  });

  it('knows the words', () => {
    const known = nearWords(['activate', 'approve', 'activate']);
    expect(known.has('approve')).toBe(true);
    expect(known.has('constructor')).toBe(false);
  });
});
