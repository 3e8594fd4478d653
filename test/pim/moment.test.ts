import fc from 'fast-check';
import { clockTime, wallClock } from '../../pim/moment';

const berlin = 'Europe/Berlin';
const now = new Date('2026-11-20T09:05:00Z');

describe('clockTime', () => {
  it.each([
    ['2026-11-20T16:00:00Z', '17:00'],
    ['2026-11-20T08:03:00Z', '09:03'],
    ['2026-11-20T22:59:00Z', '23:59'],
    ['2026-11-20T23:00:00Z', '00:00 tomorrow'],
    ['2026-11-21T16:00:00Z', '17:00 tomorrow'],
    ['2026-11-19T16:00:00Z', '17:00 yesterday'],
    ['2026-11-23T16:00:00Z', 'Mon 23 Nov, 17:00'],
    ['2026-11-11T16:00:00Z', 'Wed 11 Nov, 17:00'],
    ['2027-01-02T16:00:00Z', 'Sat 2 Jan 2027, 17:00'],
  ])('says %s to somebody in Berlin as %s', (moment, words) => {
    expect(clockTime(new Date(moment), berlin, 'en-GB', now)).toBe(words);
  });

  it.each([
    ['en-US', '5:00 PM tomorrow'],
    ['en-GB', '17:00 tomorrow'],
    ['de-DE', '17:00 tomorrow'],
    ['', '17:00 tomorrow'],
    ['en_US', '17:00 tomorrow'],
  ])('writes the clock of %p, in English', (locale, words) => {
    expect(clockTime(new Date('2026-11-21T16:00:00Z'), berlin, locale, now)).toBe(words);
  });

  it('counts days where the person is, not where the server is', () => {
    const moment = new Date('2026-11-20T15:30:00Z');
    expect(clockTime(moment, 'Asia/Tokyo', 'en-GB', now)).toBe('00:30 tomorrow');
  });

  it('shows the wall clock on both sides of a change of clocks', () => {
    const eve = new Date('2026-10-24T10:00:00Z');
    expect(clockTime(new Date('2026-10-25T00:30:00Z'), berlin, 'en-GB', eve)).toBe(
      '02:30 tomorrow',
    );
    expect(clockTime(new Date('2026-10-25T03:30:00Z'), berlin, 'en-GB', eve)).toBe(
      '04:30 tomorrow',
    );
  });

  it('always says an hour and a minute', () => {
    const moments = fc.date({
      min: new Date('2020-01-01'),
      max: new Date('2040-01-01'),
      noInvalidDate: true,
    });
    const zones = fc.constantFrom(berlin, 'America/New_York', 'Asia/Kathmandu', 'UTC');
    fc.assert(
      fc.property(moments, moments, zones, (moment, present, zone) => {
        expect(clockTime(moment, zone, 'en-GB', present)).toMatch(/\b\d{2}:\d{2}\b/);
      }),
    );
  });
});

describe('wallClock', () => {
  it('shows a moment as the clock on the wall does', () => {
    expect(wallClock(now, berlin).toPlainTime().toString()).toBe('10:05:00');
  });
});
