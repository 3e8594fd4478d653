import fc from 'fast-check';
import { isoDuration, readIsoDuration, spoken } from '../../pim/duration';

describe('spoken', () => {
  it.each([
    [0, '0 minutes'],
    [1, '1 minute'],
    [45, '45 minutes'],
    [60, '1 hour'],
    [90, '1 hour 30 minutes'],
    [120, '2 hours'],
    [121, '2 hours 1 minute'],
    [1440, '24 hours'],
  ])('says %i minutes as people do', (minutes, words) => {
    expect(spoken(minutes)).toBe(words);
  });
});

describe('isoDuration', () => {
  it.each([
    [0, 'PT0M'],
    [30, 'PT30M'],
    [60, 'PT1H'],
    [150, 'PT2H30M'],
    [1440, 'PT24H'],
  ])('writes %i minutes as Graph takes them', (minutes, text) => {
    expect(isoDuration(minutes)).toBe(text);
  });
});

describe('readIsoDuration', () => {
  it.each([
    ['PT8H', 480],
    ['PT1H45M', 105],
    ['PT30M', 30],
    ['P1D', 1440],
    ['P180D', 180 * 1440],
    ['P1W', 7 * 1440],
    ['P1DT12H', 2160],
    ['PT3600S', 60],
    ['PT90S', 1],
    ['PT59.9S', 0],
    ['pt2h', 120],
  ])('reads %s as Entra writes it', (text, minutes) => {
    expect(readIsoDuration(text)).toBe(minutes);
  });

  it.each(['', 'P', 'PT', 'P1Y', 'P1M', '-PT1H', 'PT-1H', '2h', 'PT1H ', 'PTH', 'PT1.5H'])(
    'does not read %p',
    (text) => {
      expect(readIsoDuration(text)).toBeUndefined();
    },
  );

  it('reads back every length that was written', () => {
    fc.assert(
      fc.property(fc.nat({ max: 500_000 }), (minutes) => {
        expect(readIsoDuration(isoDuration(minutes))).toBe(minutes);
      }),
    );
  });

  it('never reads a length that is negative or not whole', () => {
    const shapes = fc.stringMatching(/^-?P?(\d{0,4}[WDTHMSY.]?){0,6}$/);
    fc.assert(
      fc.property(shapes, (text) => {
        const minutes = readIsoDuration(text) ?? 0;
        expect(Number.isInteger(minutes) && minutes >= 0).toBe(true);
      }),
    );
  });
});
