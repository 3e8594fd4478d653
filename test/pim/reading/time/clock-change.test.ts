import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { at, means, read } from './said';

const zones = fc.constantFrom(
  'Europe/Berlin',
  'America/New_York',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Australia/Sydney',
  'America/Sao_Paulo',
  'UTC',
);

describe('reading a time of day, when the clocks change', () => {
  it.each([
    // Berlin, 29 March 2026: 02:00 becomes 03:00.
    ['2026-03-28T22:00+01:00', 'Europe/Berlin', 'until 6am', '2026-03-29T06:00+02:00'],
    ['2026-03-29T01:30+01:00', 'Europe/Berlin', 'until 6am', '2026-03-29T06:00+02:00'],
    ['2026-03-28T22:00+01:00', 'Europe/Berlin', 'until 2:30am', '2026-03-29T03:30+02:00'],
    // Berlin, 25 October 2026: 03:00 becomes 02:00.
    ['2026-10-24T22:00+02:00', 'Europe/Berlin', 'until 6am', '2026-10-25T06:00+01:00'],
    ['2026-10-24T22:00+02:00', 'Europe/Berlin', 'until 2:30am', '2026-10-25T02:30+02:00'],
    // New York, 8 March and 1 November 2026.
    ['2026-03-07T20:00-05:00', 'America/New_York', 'until tomorrow 9am', '2026-03-08T09:00-04:00'],
    ['2026-10-31T22:00-04:00', 'America/New_York', 'until 6am', '2026-11-01T06:00-05:00'],
    ['2026-10-31T22:00-04:00', 'America/New_York', 'until 1:30am', '2026-11-01T01:30-04:00'],
    // Sydney and Lord Howe, 4 October 2026; on the island it is half an hour.
    ['2026-10-03T21:00+10:00', 'Australia/Sydney', 'until 8am', '2026-10-04T08:00+11:00'],
    ['2026-10-03T21:00+10:30', 'Australia/Lord_Howe', 'until 8am', '2026-10-04T08:00+11:00'],
    ['2026-10-03T21:00+10:30', 'Australia/Lord_Howe', 'until 2:15am', '2026-10-04T02:45+11:00'],
  ])('at %s in %s, "%s" stays a time on the wall', (now, zone, said, endsAt) => {
    expect(read(said, at(now, zone))).toEqual(means({ endsAt }));
  });

  it('counts a length in hours that pass, not on the wall', () => {
    const night = at('2026-03-29T01:30+01:00');
    expect(read('in 2 hours for 1h', night)).toEqual(
      means({ startsAt: '2026-03-29T04:30+02:00', minutes: 60 }),
    );
    expect(read('for 1 day', night)).toEqual({ minutes: 1440 });
  });

  const days = fc.integer({ min: 0, max: 364 });
  const minutesOfDay = fc.integer({ min: 7 * 60, max: 24 * 60 - 1 });

  it('ends at the time that was said, however it is written and whichever day of the year it is', () => {
    fc.assert(
      fc.property(days, zones, minutesOfDay, (day, zone, minute) => {
        const morning = Temporal.PlainDate.from('2026-01-01')
          .add({ days: day })
          .toPlainDateTime('06:30');
        const context = at(
          new Date(morning.toZonedDateTime(zone).epochMilliseconds).toISOString(),
          zone,
        );
        const end = morning.with({ hour: Math.floor(minute / 60), minute: minute % 60 });
        const endsAt = new Date(end.toZonedDateTime(zone).epochMilliseconds).toISOString();
        for (const written of writings(end)) {
          expect([written, read(`until ${written}`, context)]).toEqual([written, { endsAt }]);
          expect([written, read(`until ${written} today`, context)]).toEqual([written, { endsAt }]);
        }
      }),
      { numRuns: 300 },
    );
  });
});

function writings(time: Temporal.PlainDateTime): readonly string[] {
  const { hour } = time;
  const minute = String(time.minute).padStart(2, '0');
  const half = hour < 12 ? 'am' : 'pm';
  const onDial = hour % 12 || 12;
  return [
    `${String(hour).padStart(2, '0')}:${minute}`,
    `${hour}h${minute}`,
    `${onDial}:${minute}${half}`,
    `${onDial}.${minute} ${half}`,
    `${onDial}:${minute} ${half.charAt(0)}.m.`,
    ...(minute === '00' ? [`${onDial}${half}`, `${hour}h`] : []),
  ];
}
