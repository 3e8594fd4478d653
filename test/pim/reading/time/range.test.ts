import { means, read } from './said';

describe('reading a range', () => {
  it.each([
    ['from 14:00 to 16:00', '14:00', '16:00'],
    ['14:00-16:00', '14:00', '16:00'],
    ['14:00 – 16:00', '14:00', '16:00'],
    ['between 2pm and 4pm', '14:00', '16:00'],
    ['between 2 and 4pm', '14:00', '16:00'],
    ['2-4pm', '14:00', '16:00'],
    ['2 to 4 pm', '14:00', '16:00'],
    ['2:00–2:30 pm', '14:00', '14:30'],
    ['from 11 to 1 pm', '11:00', '13:00'],
    ['1400-1600', '14:00', '16:00'],
    ['from 14:00 until 4pm', '14:00', '16:00'],
    ['from 2 to 4', '14:00', '16:00'],
    ['from 11am until EOD', '11:00', '17:00'],
    ['from noon to 2', '12:00', '14:00'],
    ['9am to 11am New York time', '15:00', '17:00'],
    ['from quarter past two to half past three', '14:15', '15:30'],
  ])('reads "%s"', (said, from, to) => {
    const [startsAt, endsAt] = [`2026-11-20T${from}+01:00`, `2026-11-20T${to}+01:00`];
    expect(read(said)).toEqual(means({ startsAt, endsAt }));
  });

  it.each([
    ['from 22:00 to 02:00', '2026-11-20T22:00', '2026-11-21T02:00'],
    ['from 10pm to 2am tomorrow', '2026-11-20T22:00', '2026-11-21T02:00'],
    ['tonight 8-10pm', '2026-11-20T20:00', '2026-11-20T22:00'],
    ['tomorrow 9 till 11', '2026-11-21T09:00', '2026-11-21T11:00'],
    ['tomorrow 9-11', '2026-11-21T09:00', '2026-11-21T11:00'],
    ['tomorrow morning 9 till 11', '2026-11-21T09:00', '2026-11-21T11:00'],
    ['tomorrow 0900-1100', '2026-11-21T09:00', '2026-11-21T11:00'],
    ['tomorrow between 9 and 11', '2026-11-21T09:00', '2026-11-21T11:00'],
    ['from 9 to 11 tomorrow', '2026-11-21T09:00', '2026-11-21T11:00'],
    ['from 9:00 to 11:00 tomorrow', '2026-11-21T09:00', '2026-11-21T11:00'],
    ['tomorrow from 9h to 11h', '2026-11-21T09:00', '2026-11-21T11:00'],
    ['tomorrow, for work, from 9:00 to 11:00', '2026-11-21T09:00', '2026-11-21T11:00'],
    ['from 9:00 to 11:00, for work, tomorrow', '2026-11-21T09:00', '2026-11-21T11:00'],
    ['until 11:00, for work, tomorrow from 9:00', '2026-11-21T09:00', '2026-11-21T11:00'],
    ['tomorrow 10 to 2', '2026-11-21T10:00', '2026-11-21T14:00'],
    ['tomorrow from 1am to 4am', '2026-11-21T01:00', '2026-11-21T04:00'],
    ['from tomorrow 9am to 11am', '2026-11-21T09:00', '2026-11-21T11:00'],
    ['2pm till tomorrow 4:30pm', '2026-11-20T14:00', '2026-11-21T16:30'],
    ['Monday 9am to Wednesday 5pm', '2026-11-23T09:00', '2026-11-25T17:00'],
    ['on the 26th from 4 to 6', '2026-11-26T16:00', '2026-11-26T18:00'],
    ['for 2026-11-24 18:00 to 21:00', '2026-11-24T18:00', '2026-11-24T21:00'],
    ['2026-11-24T18:00/2026-11-24T21:00', '2026-11-24T18:00', '2026-11-24T21:00'],
    ['1 Dec 09:00-11:00', '2026-12-01T09:00', '2026-12-01T11:00'],
    ['Dec 1st 9am to 11am', '2026-12-01T09:00', '2026-12-01T11:00'],
  ])('reads "%s" on the right days', (said, from, to) => {
    const times = means({ startsAt: `${from}+01:00`, endsAt: `${to}+01:00` });
    expect(read(said.replace(', for work', ','))).toEqual(times);
  });

  it('reads an interval with its length', () => {
    expect(read('2026-11-24T18:00/PT3H')).toEqual(
      means({ startsAt: '2026-11-24T18:00+01:00', minutes: 180 }),
    );
  });

  it.each(['from 5pm to 3pm', 'tomorrow from 5pm to 3pm', 'from 17:00 until 15:00'])(
    'says that "%s" ends before it starts',
    (said) => {
      expect(read(said)).toEqual({ problem: 'end-before-start', said });
    },
  );
});
