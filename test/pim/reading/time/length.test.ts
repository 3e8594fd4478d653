import fc from 'fast-check';
import { isoDuration, spoken } from '../../../../pim/duration';
import { understand } from '../../../../pim/reading/understand';
import { friday, read, unclear, wish } from '../reading';

const role = 'exchange admin';

function minutesOf(text: string): number | undefined {
  const understanding = understand(text, friday);
  if (understanding.kind !== 'wish' || understanding.wish.intent !== 'activate') return undefined;
  expect(understanding.wish.role).toBe(role);
  return understanding.wish.minutes;
}

describe('understand, of a length', () => {
  it.each([
    ['2h', 120],
    ['2 h', 120],
    ['2hrs', 120],
    ['2H', 120],
    ['90m', 90],
    ['90 min', 90],
    ['90 minutes', 90],
    ['45 mins', 45],
    ['30-minute window', 30],
    ['1h30', 90],
    ['1h30m', 90],
    ['1h 30m', 90],
    ['1 h 30 min', 90],
    ['1 hour 30 minutes', 90],
    ['1 hour and 15 minutes', 75],
    ['1 hour, 15 minutes', 75],
    ['one hour thirty', 90],
    ['1:30h', 90],
    ['1:30 hours', 90],
    ['1:30', 90],
    ['1.5 hours', 90],
    ['1,5 hours', 90],
    ['.5 hours', 30],
    ['0.5h', 30],
    ['1½ hours', 90],
    ['½ hour', 30],
    ['1/2 hour', 30],
    ['half an hour', 30],
    ['half hour', 30],
    ['an hour', 60],
    ['a quarter of an hour', 15],
    ['three quarters of an hour', 45],
    ['an hour and a half', 90],
    ['one and a half hours', 90],
    ['2 and a half hours', 150],
    ['a couple of hours', 120],
    ['two hours', 120],
    ['twenty-five minutes', 25],
    ['the next 3 hours', 180],
    ['up to 3 hours', 180],
    ['about an hour', 60],
    ['approx. 40 minutes', 40],
    ['2 hours max', 120],
    ['2 horus', 120],
    ['PT2H', 120],
    ['pt90m', 90],
    ['a day', 1440],
    ['24h', 1440],
    ['1.33 hours', 79],
    ['2 hours from now', 120],
  ])('reads "for %s" as %i minutes', (said, minutes) => {
    expect(minutesOf(`activate ${role} for ${said}`)).toBe(minutes);
  });

  it.each([
    'for a few hours',
    'for several hours',
    'for a while',
    'for some time',
    'for 2',
    'for 1-2 hours',
    'for 2h for 3h',
    'for 2h until 5pm',
    'until the migration is over',
    'for as long as possible',
    'for the maximum time',
  ])('leaves open what "%s" does', (said) => {
    expect(read(`activate ${role} ${said}`)).toEqual(wish({ intent: 'activate', role }));
  });

  it('does not mind the same length twice', () => {
    expect(minutesOf(`activate ${role} for 2h, 120 min`)).toBe(120);
  });

  it.each([
    'for -2h',
    'for -5 hours',
    'for minus two hours',
    'for 0 min',
    '0h',
    'for zero minutes',
    '-2h',
  ])('cannot take "%s", which is no time', (said) => {
    expect(read(`activate ${role} ${said}`)).toEqual(unclear('duration-not-positive', said));
  });

  it.each([
    'for 3 days',
    'for 25h',
    '999999h',
    'for 1,500 minutes',
    'for 2 weeks',
    'for a month',
    'for 99999999999999999999 hours',
    `for ${'9'.repeat(400)}h`,
    'P180D',
  ])('cannot take "%s", which is absurd', (said) => {
    expect(read(`activate ${role} ${said}`)).toEqual(unclear('duration-absurd', said));
  });

  it('never reads a longer time than was said', () => {
    expect(minutesOf(`activate ${role} for .5 hours`)).toBe(30);
    expect(minutesOf(`activate ${role} for 90.9 minutes`)).toBe(90);
    expect(minutesOf(`activate ${role} for 10 seconds`)).toBe(1);
  });

  const minutes = fc.integer({ min: 1, max: 1440 });

  it('reads back every length that the bot says or writes', () => {
    fc.assert(
      fc.property(minutes, (length) => {
        expect(minutesOf(`activate ${role} for ${spoken(length)}`)).toBe(length);
        expect(minutesOf(`activate ${role} ${isoDuration(length)}`)).toBe(length);
      }),
    );
  });

  it('reads every length in each of the ways people write it', () => {
    fc.assert(
      fc.property(minutes, (length) => {
        const [hours, rest] = [Math.floor(length / 60), length % 60];
        const clock = `${hours}:${String(rest).padStart(2, '0')}`;
        for (const said of [
          `${length}m`,
          `${length} min`,
          `${hours}h${rest}m`,
          `${hours}h ${rest}m`,
          `${hours} hours and ${rest} minutes`,
          `${clock}h`,
          clock,
        ]) {
          expect(minutesOf(`activate ${role} for ${said}`)).toBe(length);
        }
      }),
    );
  });

  it('says of every length that is not positive, or over a day, that it is none', () => {
    const wrong = fc.oneof(fc.integer({ min: -99_999, max: 0 }), fc.integer({ min: 1441 }));
    fc.assert(
      fc.property(wrong, (length) => {
        const problem = length > 0 ? 'duration-absurd' : 'duration-not-positive';
        const said = `for ${length} minutes`;
        expect(read(`activate ${role} ${said}`)).toEqual(unclear(problem, said));
      }),
    );
  });
});
