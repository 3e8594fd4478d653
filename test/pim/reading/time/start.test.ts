import { at, friday, means, read } from './said';

describe('reading a start', () => {
  it.each([
    ['at 14:00 for 2h', { startsAt: '2026-11-20T14:00+01:00', minutes: 120 }],
    ['14:00 for 2h', { startsAt: '2026-11-20T14:00+01:00', minutes: 120 }],
    ['for 1 hour starting at 15:00', { startsAt: '2026-11-20T15:00+01:00', minutes: 60 }],
    ['from 13:00 for 90 minutes', { startsAt: '2026-11-20T13:00+01:00', minutes: 90 }],
    ['at 1400 hours for 90 minutes', { startsAt: '2026-11-20T14:00+01:00', minutes: 90 }],
    ['after 6pm for 2h', { startsAt: '2026-11-20T18:00+01:00', minutes: 120 }],
    ['as of 6pm for 2h', { startsAt: '2026-11-20T18:00+01:00', minutes: 120 }],
    ['at 9 for 1h', { startsAt: '2026-11-20T21:00+01:00', minutes: 60 }],
    ['in 30 minutes for 1h', { startsAt: '2026-11-20T10:35+01:00', minutes: 60 }],
    ['in an hour for 30 min', { startsAt: '2026-11-20T11:05+01:00', minutes: 30 }],
    ['in half an hour for 30 min', { startsAt: '2026-11-20T10:35+01:00', minutes: 30 }],
    ['after 2 hours for 1h', { startsAt: '2026-11-20T12:05+01:00', minutes: 60 }],
    ['2 hours from now for 1h', { startsAt: '2026-11-20T12:05+01:00', minutes: 60 }],
    ['in 2 days at 9am for 1h', { startsAt: '2026-11-22T09:00+01:00', minutes: 60 }],
    ['tomorrow at 9 for 2h', { startsAt: '2026-11-21T09:00+01:00', minutes: 120 }],
    ['tomorrow at 3 for 2h', { startsAt: '2026-11-21T15:00+01:00', minutes: 120 }],
    ['tomorrow at 3:30 for 2h', { startsAt: '2026-11-21T15:30+01:00', minutes: 120 }],
    ['tomorrow morning at 9 for 2h', { startsAt: '2026-11-21T09:00+01:00', minutes: 120 }],
    ['at 9 tomorrow morning for 2h', { startsAt: '2026-11-21T09:00+01:00', minutes: 120 }],
    ['tomorrow at noon for an hour', { startsAt: '2026-11-21T12:00+01:00', minutes: 60 }],
    ['for tomorrow 7am, 2 hours', { startsAt: '2026-11-21T07:00+01:00', minutes: 120 }],
    ['the day after tomorrow 9:30, 1h', { startsAt: '2026-11-22T09:30+01:00', minutes: 60 }],
    ['tonight at 8 for 1h', { startsAt: '2026-11-20T20:00+01:00', minutes: 60 }],
    ['tonight at 1am for 1h', { startsAt: '2026-11-21T01:00+01:00', minutes: 60 }],
    ['this afternoon at 3 for 1h', { startsAt: '2026-11-20T15:00+01:00', minutes: 60 }],
    ['3 in the afternoon for 1h', { startsAt: '2026-11-20T15:00+01:00', minutes: 60 }],
    ['next Monday 8am for 4 hours', { startsAt: '2026-11-23T08:00+01:00', minutes: 240 }],
    ['on thursday at 10 for 1h', { startsAt: '2026-11-26T10:00+01:00', minutes: 60 }],
    ['this friday at 3pm for 1h', { startsAt: '2026-11-20T15:00+01:00', minutes: 60 }],
    ['friday 9am for 1h', { startsAt: '2026-11-27T09:00+01:00', minutes: 60 }],
    ['next friday 9am for 1h', { startsAt: '2026-11-27T09:00+01:00', minutes: 60 }],
    ['on 24 Nov at 18:00 for 2h', { startsAt: '2026-11-24T18:00+01:00', minutes: 120 }],
    ['24th of November at 6pm, 2h', { startsAt: '2026-11-24T18:00+01:00', minutes: 120 }],
    ['Tuesday, Nov 24 at 6pm, 2h', { startsAt: '2026-11-24T18:00+01:00', minutes: 120 }],
    ['the first of December at 9, 1h', { startsAt: '2026-12-01T09:00+01:00', minutes: 60 }],
    ['on the 26th at 4 for 1h', { startsAt: '2026-11-26T16:00+01:00', minutes: 60 }],
    ['on the 3rd at 9 for 1h', { startsAt: '2026-12-03T09:00+01:00', minutes: 60 }],
    ['24.11.2026 18:00 for 2h', { startsAt: '2026-11-24T18:00+01:00', minutes: 120 }],
    ['on 24.11. at 18:00 for 2h', { startsAt: '2026-11-24T18:00+01:00', minutes: 120 }],
    ['Mon Nov 23 8am for 4h', { startsAt: '2026-11-23T08:00+01:00', minutes: 240 }],
    ['Sat, 21 November at 9am for 1h', { startsAt: '2026-11-21T09:00+01:00', minutes: 60 }],
    ['Jan 2nd 6pm for 2h', { startsAt: '2027-01-02T18:00+01:00', minutes: 120 }],
    ['at midnight for 2h', { startsAt: '2026-11-21T00:00+01:00', minutes: 120 }],
    ['tomorrow at 9am Tokyo time, 1h', { startsAt: '2026-11-21T01:00+01:00', minutes: 60 }],
    ['now for 2h', { minutes: 120 }],
    ['today for 2h', { minutes: 120 }],
    ['immediately, 2h', { minutes: 120 }],
    ['asap 2h', { minutes: 120 }],
    ['at 14:00', { startsAt: '2026-11-20T14:00+01:00' }],
    ['tomorrow at 9 for a while', { startsAt: '2026-11-21T09:00+01:00', missingDuration: true }],
  ])('reads "%s"', (said, parts) => {
    expect(read(said)).toEqual(means(parts));
  });

  it('puts a day and a time together that stand apart', () => {
    const means_ = means({ startsAt: '2026-11-21T09:00+01:00', minutes: 120 });
    expect(read('tomorrow, for 2h, at 9')).toEqual(means_);
    expect(read('at 9, for 2h, tomorrow')).toEqual(means_);
  });

  it.each([
    ['at 9am for 2h', 'start-in-past', 'at 9am'],
    ['today at 9:00 for 2h', 'start-in-past', 'today at 9:00'],
    ['yesterday at 5pm for 2h', 'start-in-past', 'yesterday at 5pm'],
    ['2 hours ago for 3h', 'start-in-past', '2 hours ago'],
    ['tomorrow for 2h', 'time-unclear', 'tomorrow'],
    ['tomorrow 2 hours', 'time-unclear', 'tomorrow'],
    ['on Monday for 2h', 'time-unclear', 'on Monday'],
    ['tomorrow morning for 2h', 'time-unclear', 'tomorrow morning'],
    ['in 2 days for 1h', 'time-unclear', 'in 2 days'],
    ['on 30 Feb at 9am for 2h', 'time-unclear', 'on 30 Feb at 9am'],
    ['on 0/0 at 9am for 2h', 'time-unclear', 'on 0/0 at 9am'],
    ['tomorrow at midnight for 1h', 'time-unclear', 'tomorrow at midnight'],
    ['every Monday at 9 for 2h', 'time-unclear', 'every Monday'],
    ['each weekday 9 to 11', 'time-unclear', 'each weekday 9 to 11'],
    ['daily at 9 for 2h', 'time-unclear', 'daily'],
    ['on mondays for 2h', 'time-unclear', 'on mondays'],
    ['from monday to wednesday', 'time-unclear', 'from monday to wednesday'],
  ])('cannot take "%s"', (said, problem, words) => {
    expect(read(said)).toEqual({ problem, said: words });
  });

  it('does not choose between the two Thursdays that "next" may mean', () => {
    const tuesday = at('2026-11-17T10:00+01:00');
    const said = 'next thursday at 10';
    expect(read(`${said} for 1h`, tuesday)).toEqual({ problem: 'time-unclear', said });
  });

  it.each([
    ['en-US', 'on 12/01 at 9am', '2026-12-01T09:00+01:00'],
    ['en-GB', 'on 12/01 at 9am', '2027-01-12T09:00+01:00'],
    ['de-DE', 'on 12/01 at 9am', '2027-01-12T09:00+01:00'],
    ['ja-JP', 'on 12/01 at 9am', '2026-12-01T09:00+01:00'],
    ['en-US', 'on 24/12 at 9am', '2026-12-24T09:00+01:00'],
    ['en-GB', 'on 12/24/2026 at 9am', '2026-12-24T09:00+01:00'],
    ['en-US', 'on 01.12. at 9am', '2026-12-01T09:00+01:00'],
    ['fr-FR', 'tomorrow at 5:00', '2026-11-21T05:00+01:00'],
    ['en-US', 'tomorrow at 5:00', '2026-11-21T17:00+01:00'],
    ['!', 'on 12/01 at 9am', '2027-01-12T09:00+01:00'],
  ])('reads a date as people of %s write it: "%s"', (locale, said, startsAt) => {
    expect(read(said, { ...friday, locale })).toEqual(means({ startsAt }));
  });
});
