import fc from 'fast-check';
import { isWithinOneSlip } from '../../pim/spelling';

describe('isWithinOneSlip', () => {
  it.each([
    ['activate', 'activate'],
    ['actvate', 'activate'],
    ['activvate', 'activate'],
    ['activare', 'activate'],
    ['actviate', 'activate'],
    ['', 'a'],
    ['ab', 'ba'],
  ])('takes %p for a slip in %p', (typed, meant) => {
    expect(isWithinOneSlip(typed, meant)).toBe(true);
  });

  it.each([
    ['activate', 'deactivate'],
    ['approve', 'deny'],
    ['actvaet', 'activate'],
    ['abc', 'cba'],
    ['', 'ab'],
  ])('does not take %p for a slip in %p', (typed, meant) => {
    expect(isWithinOneSlip(typed, meant)).toBe(false);
  });

  it('does not mind which of the two was meant', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
    fc.assert(
      fc.property(word, word, (one, other) => {
        expect(isWithinOneSlip(one, other)).toBe(isWithinOneSlip(other, one));
      }),
    );
  });

  it('forgives any single slip and no two letters too few', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abcdefgh'), minLength: 4, maxLength: 12 });
    fc.assert(
      fc.property(word, fc.nat(), fc.constantFrom(...'abcdefgh'), (meant, place, letter) => {
        const at = place % meant.length;
        const [before, after] = [meant.slice(0, at), meant.slice(at + 1)];
        expect(isWithinOneSlip(before + after, meant)).toBe(true);
        expect(isWithinOneSlip(before + letter + after, meant)).toBe(true);
        expect(isWithinOneSlip(before + letter + meant.slice(at), meant)).toBe(true);
        expect(isWithinOneSlip(meant.slice(2), meant)).toBe(false);
      }),
    );
  });
});
