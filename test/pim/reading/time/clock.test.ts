import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import type { ReadingContext } from '../../../../pim/wish';
import { friday, read, unclear, wish } from '../reading';

const role = 'exchange admin';

function at(moment: string, timeZone = 'Europe/Berlin'): ReadingContext {
  return { ...friday, now: new Date(moment), timeZone };
}

/** A moment as JSON has it. */
function moment(text: string): string {
  return new Date(text).toISOString();
}

function activates(said: string, parts: object, context = friday): void {
  const times = Object.fromEntries(
    Object.entries(parts).map(([key, value]) => [
      key,
      typeof value === 'string' ? moment(value) : value,
    ]),
  );
  const read_ = read(`activate ${role} ${said}`, context);
  expect(read_).toEqual(wish({ intent: 'activate', role, ...times }));
}

describe('understand, of an end on the clock', () => {
  it.each([
    ['until 17:00', '2026-11-20T17:00+01:00'],
    ['until 5pm', '2026-11-20T17:00+01:00'],
    ['till 5 p.m.', '2026-11-20T17:00+01:00'],
    ['until 4.30 pm', '2026-11-20T16:30+01:00'],
    ['until 1700', '2026-11-20T17:00+01:00'],
    ['til 6ish', '2026-11-20T18:00+01:00'],
    ['until 6', '2026-11-20T18:00+01:00'],
    ['until 11', '2026-11-20T11:00+01:00'],
    ["until 6 o'clock", '2026-11-20T18:00+01:00'],
    ['till noon', '2026-11-20T12:00+01:00'],
    ['until midnight', '2026-11-21T00:00+01:00'],
    ['until 18:00 today', '2026-11-20T18:00+01:00'],
    ['until tomorrow 8am', '2026-11-21T08:00+01:00'],
    ['until 8am tomorrow', '2026-11-21T08:00+01:00'],
    ['until 1am', '2026-11-21T01:00+01:00'],
    ['from now until 5pm', '2026-11-20T17:00+01:00'],
    ['right now until 12:30', '2026-11-20T12:30+01:00'],
    ['until 2026-11-20T16:30', '2026-11-20T16:30+01:00'],
    ['until 2026-11-20 16:30', '2026-11-20T16:30+01:00'],
    ['until 2026-11-20T16:30Z', '2026-11-20T16:30Z'],
    ['until 2026-11-20T16:30-05:00', '2026-11-20T16:30-05:00'],
    ['until end of day', '2026-11-20T17:00+01:00'],
    ['until EOD', '2026-11-20T17:00+01:00'],
    ['for today', '2026-11-20T17:00+01:00'],
    ['for the rest of the day', '2026-11-20T17:00+01:00'],
  ])('reads "%s"', (said, endsAt) => {
    activates(said, { endsAt });
  });

  it('means midnight by the end of the day, once work is over', () => {
    activates('until EOD', { endsAt: '2026-11-21T00:00+01:00' }, at('2026-11-20T18:00+01:00'));
  });

  it('means tomorrow where that is near, and else says that it is over', () => {
    const evening = at('2026-11-20T17:40+01:00');
    activates('until 9am', { endsAt: '2026-11-21T09:00+01:00' }, evening);
    expect(read(`activate ${role} until 9am`)).toEqual(unclear('end-in-past', 'until 9am'));
    expect(read(`activate ${role} until 9am today`, evening)).toEqual(
      unclear('end-in-past', 'until 9am today'),
    );
    expect(read(`activate ${role} until yesterday`)).toEqual(
      unclear('end-in-past', 'until yesterday'),
    );
  });

  it.each(['until tomorrow', 'until Monday', 'until next week'])(
    'asks when exactly, for "%s"',
    (said) => {
      activates(said, {});
    },
  );
});

describe('understand, of a start', () => {
  it.each([
    ['at 14:00 for 2h', { startsAt: '2026-11-20T14:00+01:00', minutes: 120 }],
    ['for 1 hour starting at 15:00', { startsAt: '2026-11-20T15:00+01:00', minutes: 60 }],
    ['from 13:00 for 90 minutes', { startsAt: '2026-11-20T13:00+01:00', minutes: 90 }],
    ['after 6pm for 2h', { startsAt: '2026-11-20T18:00+01:00', minutes: 120 }],
    ['at 9 for 1h', { startsAt: '2026-11-20T21:00+01:00', minutes: 60 }],
    ['in 30 minutes for 1h', { startsAt: '2026-11-20T10:35+01:00', minutes: 60 }],
    ['2 hours from now for 1h', { startsAt: '2026-11-20T12:05+01:00', minutes: 60 }],
    ['tomorrow at 9 for 2h', { startsAt: '2026-11-21T09:00+01:00', minutes: 120 }],
    ['tomorrow at 3 for 2h', { startsAt: '2026-11-21T15:00+01:00', minutes: 120 }],
    ['tomorrow morning at 9 for 2h', { startsAt: '2026-11-21T09:00+01:00', minutes: 120 }],
    ['tomorrow at noon for an hour', { startsAt: '2026-11-21T12:00+01:00', minutes: 60 }],
    ['for tomorrow 7am, 2 hours', { startsAt: '2026-11-21T07:00+01:00', minutes: 120 }],
    ['next Monday 8am for 4 hours', { startsAt: '2026-11-23T08:00+01:00', minutes: 240 }],
    ['on thursday at 10 for 1h', { startsAt: '2026-11-26T10:00+01:00', minutes: 60 }],
    ['friday 9am for 1h', { startsAt: '2026-11-27T09:00+01:00', minutes: 60 }],
    ['next friday 9am for 1h', { startsAt: '2026-11-27T09:00+01:00', minutes: 60 }],
    ['on 24 Nov at 18:00 for 2h', { startsAt: '2026-11-24T18:00+01:00', minutes: 120 }],
    ['Jan 2nd 6pm for 2h', { startsAt: '2027-01-02T18:00+01:00', minutes: 120 }],
    ['at midnight for 2h', { startsAt: '2026-11-21T00:00+01:00', minutes: 120 }],
    ['now for 2h', { minutes: 120 }],
    ['today for 2h', { minutes: 120 }],
    ['immediately, 2h', { minutes: 120 }],
    ['at 14:00', { startsAt: '2026-11-20T14:00+01:00' }],
  ])('reads "%s"', (said, parts) => {
    activates(said, parts);
  });

  it.each([
    ['from 14:00 to 16:00', '14:00', '16:00'],
    ['14:00-16:00', '14:00', '16:00'],
    ['between 2pm and 4pm', '14:00', '16:00'],
    ['2-4pm', '14:00', '16:00'],
    ['2:00–2:30 pm', '14:00', '14:30'],
    ['from 11 to 1 pm', '11:00', '13:00'],
    ['1400-1600', '14:00', '16:00'],
    ['from 14:00 until 4pm', '14:00', '16:00'],
    ['from 2 to 4', '14:00', '16:00'],
  ])('reads the range "%s"', (said, from, to) => {
    activates(said, { startsAt: `2026-11-20T${from}+01:00`, endsAt: `2026-11-20T${to}+01:00` });
  });

  it.each([
    ['from 22:00 to 02:00', '2026-11-20T22:00+01:00', '2026-11-21T02:00+01:00'],
    ['tomorrow 9 till 11', '2026-11-21T09:00+01:00', '2026-11-21T11:00+01:00'],
    ['tomorrow from 1am to 4am', '2026-11-21T01:00+01:00', '2026-11-21T04:00+01:00'],
    ['from tomorrow 9am to 11am', '2026-11-21T09:00+01:00', '2026-11-21T11:00+01:00'],
    ['for 2026-11-24 18:00 to 21:00', '2026-11-24T18:00+01:00', '2026-11-24T21:00+01:00'],
    ['1 Dec 09:00-11:00', '2026-12-01T09:00+01:00', '2026-12-01T11:00+01:00'],
  ])('reads the range "%s" on the right days', (said, startsAt, endsAt) => {
    activates(said, { startsAt, endsAt });
  });

  it.each([
    ['at 9am for 2h', 'start-in-past', 'at 9am'],
    ['today at 9:00 for 2h', 'start-in-past', 'today at 9:00'],
    ['from 5pm to 3pm', 'end-before-start', 'from 5pm to 3pm'],
    ['tomorrow for 2h', 'time-unclear', 'tomorrow'],
    ['on Monday for 2h', 'time-unclear', 'on Monday'],
    ['by 5pm', 'time-unclear', 'by 5pm'],
    ['before 17:00', 'time-unclear', 'before 17:00'],
    ['5pm', 'time-unclear', '5pm'],
    ['on 12/01 at 9am for 2h', 'time-unclear', 'on 12/01 at 9am'],
    ['on 30 Feb at 9am for 2h', 'time-unclear', 'on 30 Feb at 9am'],
    ['tomorrow at midnight for 1h', 'time-unclear', 'tomorrow at midnight'],
  ])('cannot take "%s"', (said, problem, words) => {
    expect(read(`activate ${role} ${said}`)).toEqual(unclear(problem, words));
  });

  it('does not choose between the two Thursdays that "next" may mean', () => {
    const tuesday = at('2026-11-17T10:00+01:00');
    const said = 'next thursday at 10';
    expect(read(`activate ${role} ${said} for 1h`, tuesday)).toEqual(unclear('time-unclear', said));
  });
});

describe('understand, when the clocks change', () => {
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
  ])('at %s in %s, "%s" stays a time on the wall', (now, zone, said, endsAt) => {
    activates(said, { endsAt }, at(now, zone));
  });

  it('counts a length in hours that pass, not on the wall', () => {
    const night = at('2026-03-29T01:30+01:00');
    activates('in 2 hours for 1h', { startsAt: '2026-03-29T04:30+02:00', minutes: 60 }, night);
  });

  it('ends at the time that was said, whichever day of the year it is', () => {
    const days = fc.integer({ min: 0, max: 364 });
    const zones = fc.constantFrom(
      'Europe/Berlin',
      'America/New_York',
      'Australia/Lord_Howe',
      'UTC',
    );
    fc.assert(
      fc.property(days, zones, fc.integer({ min: 4, max: 23 }), (day, zone, hour) => {
        const morning = Temporal.PlainDate.from('2026-01-01')
          .add({ days: day })
          .toPlainDateTime('03:30');
        const now = morning.toZonedDateTime(zone);
        const context = at(new Date(now.epochMilliseconds).toISOString(), zone);
        const end = morning.with({ hour, minute: 0 }).toZonedDateTime(zone);
        const rolls = now.until(end).total('hours') > 0;
        expect(rolls).toBe(true);
        activates(
          `until ${hour}:00 today`,
          { endsAt: new Date(end.epochMilliseconds).toISOString() },
          context,
        );
      }),
    );
  });
});
