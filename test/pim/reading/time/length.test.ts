import fc from 'fast-check';
import { isoDuration, spoken } from '../../../../pim/duration';
import { read, scan } from './said';

describe('reading a length', () => {
  it.each([
    ['2h', 120],
    ['2 h', 120],
    ['2hrs', 120],
    ['2H', 120],
    ['90m', 90],
    ['90 min', 90],
    ['45 mins', 45],
    ['30-minute window', 30],
    ['a 30-minute window of', 30],
    ['two-hour slot', 120],
    ['half-hour', 30],
    ['1h30', 90],
    ['1h30m', 90],
    ['1hr30min', 90],
    ['1h 30m', 90],
    ['1h 30', 90],
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
    ['1 ½ hours', 90],
    ['1 1/2 hours', 90],
    ['½ hour', 30],
    ['1/2 hour', 30],
    ['3/4 of an hour', 45],
    ['half an hour', 30],
    ['half hour', 30],
    ['half a day', 720],
    ['an hour', 60],
    ['a quarter of an hour', 15],
    ['three quarters of an hour', 45],
    ['three-quarters of an hour', 45],
    ['an hour and a half', 90],
    ['an hour and a quarter', 75],
    ['one and a half hours', 90],
    ['one and a quarter hours', 75],
    ['two-and-a-half hours', 150],
    ['2 and a half hours', 150],
    ['a day and a half', 2160],
    ['a couple of hours', 120],
    ['couple hours', 120],
    ['twenty-five minutes', 25],
    ['twenty five minutes', 25],
    ['a hundred and twenty minutes', 120],
    ['the next 3 hours', 180],
    ['the next half hour', 30],
    ['another hour', 60],
    ['2 more hours', 120],
    ['up to 3 hours', 180],
    ['no more than 3 hours', 180],
    ['a maximum of 3 hours', 180],
    ['max. 2h', 120],
    ['about an hour', 60],
    ['approx. 40 minutes', 40],
    ['~2h', 120],
    ['2 hours max', 120],
    ['2 hours tops', 120],
    ['an hour or so', 60],
    ['PT2H', 120],
    ['pt90m', 90],
    ['a day', 1440],
    ['1 day 2 hours 30 minutes', 1590],
    ['2 weeks', 20_160],
    ['a fortnight', 20_160],
    ['1.33 hours', 79],
    ['1,500 minutes', 1500],
  ])('reads "for %s" as %i minutes', (said, minutes) => {
    expect(read(`for ${said}`)).toEqual({ minutes });
  });

  it.each([
    ['one more hour', 60],
    ['duration=PT45M', 45],
    ['--duration 15m', 15],
    ['--duration=6h', 360],
    ['Duration: 2 hours', 120],
    ['length = 90 min', 90],
    ['by 2 hours', 120],
    ['an hour of', 60],
    ['2h, 120 min', 120],
  ])('needs no "for" in "%s"', (said, minutes) => {
    expect(read(said)).toEqual({ minutes });
  });

  it.each([
    'for the maximum time',
    'max duration',
    'for as long as possible',
    'the longest possible time',
    'for the max',
    'as long as allowed',
  ])('takes "%s" for as long as the role allows', (said) => {
    expect(read(said)).toEqual({ longest: true });
  });

  it.each([
    'for a few hours',
    'several hours',
    'for a while',
    'for some time',
    'a bit longer',
    'more time',
    'for 2',
    'for two',
    'for 1-2 hours',
    'one or two hours',
    'for an hour or two',
    'for 2h for 3h',
    'for 2h until 5pm',
    'max duration until 5pm',
    'until the migration is over',
    'for the morning',
    'indefinitely',
  ])('asks for how long, where somebody says "%s"', (said) => {
    expect(read(said)).toEqual({ missingDuration: true });
  });

  it('takes a length and an end that agree', () => {
    expect(read('at 14:00 for 2h until 16:00')).toEqual({
      startsAt: '2026-11-20T13:00:00.000Z',
      minutes: 120,
    });
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
    expect(read(said)).toEqual({ problem: 'duration-not-positive', said });
  });

  it.each([
    'for 400 days',
    '999999h',
    'for 2 years',
    'for 99999999999999999999 hours',
    `for ${'9'.repeat(400)}h`,
    'P500D',
  ])('cannot take "%s", which is absurd', (said) => {
    expect(read(said)).toEqual({ problem: 'duration-absurd', said });
  });

  it.each([
    'second attempt',
    'a second wave',
    'the second try',
    'march through the queue',
    'it may break',
    'Dynamics 365',
    'Windows 365',
    'the 3 hour outage',
    '2nd line support',
    'first responder',
    'for 2 users',
    'constructor',
    '__proto__',
    'OPS-12',
    'W365 D365',
    'sun and sea',
    'morning bundle',
    'daily checks',
    'request 4',
    'rg-2-prod',
  ])('finds no time in "%s"', (said) => {
    expect(scan(said).time).toEqual({});
    expect(scan(said).rest.length).toBe(scan(`${said} x`).rest.length - 1);
  });

  it('never reads a longer time than was said', () => {
    expect(read('for 90.9 minutes')).toEqual({ minutes: 90 });
    expect(read('for 10 seconds')).toEqual({ minutes: 1 });
    expect(read('for 2h 5')).not.toEqual({ minutes: 125 });
  });

  const minutes = fc.integer({ min: 1, max: 1440 });

  it('reads back every length that the bot says or writes', () => {
    fc.assert(
      fc.property(minutes, (length) => {
        expect(read(`for ${spoken(length)}`)).toEqual({ minutes: length });
        expect(read(isoDuration(length))).toEqual({ minutes: length });
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
          `${length}-minute`,
          `${hours}h${rest}m`,
          `${hours}h${String(rest).padStart(2, '0')}`,
          `${hours}h ${rest}m`,
          `${hours} hours and ${rest} minutes`,
          `${hours} hrs, ${rest} mins`,
          `${clock}h`,
          ...(hours <= 8 ? [clock] : []),
        ]) {
          expect([said, read(`for ${said}`)]).toEqual([said, { minutes: length }]);
        }
      }),
    );
  });

  it('says of every length that is not positive, or over a year, that it is none', () => {
    const wrong = fc.oneof(
      fc.integer({ min: -99_999, max: 0 }),
      fc.integer({ min: 366 * 1440 + 1 }),
    );
    fc.assert(
      fc.property(wrong, (length) => {
        const problem = length > 0 ? 'duration-absurd' : 'duration-not-positive';
        const said = `for ${length} minutes`;
        expect(read(said)).toEqual({ problem, said });
      }),
    );
  });
});
