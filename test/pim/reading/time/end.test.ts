import { at, friday, means, read } from './said';

describe('reading an end', () => {
  it.each([
    ['until 17:00', '2026-11-20T17:00+01:00'],
    ['until 5pm', '2026-11-20T17:00+01:00'],
    ['till 5 p.m.', '2026-11-20T17:00+01:00'],
    ['to 5pm', '2026-11-20T17:00+01:00'],
    ['up to 5pm', '2026-11-20T17:00+01:00'],
    ['through 5pm', '2026-11-20T17:00+01:00'],
    ['no later than 5pm', '2026-11-20T17:00+01:00'],
    ['end: 17:00', '2026-11-20T17:00+01:00'],
    ['--until 17:00', '2026-11-20T17:00+01:00'],
    ['until 4.30 pm', '2026-11-20T16:30+01:00'],
    ['until 1700', '2026-11-20T17:00+01:00'],
    ['until 17h', '2026-11-20T17:00+01:00'],
    ['until 17h30', '2026-11-20T17:30+01:00'],
    ['until 17 h 30', '2026-11-20T17:30+01:00'],
    ['til 6ish', '2026-11-20T18:00+01:00'],
    ['until 6', '2026-11-20T18:00+01:00'],
    ['until about 6', '2026-11-20T18:00+01:00'],
    ['until 4:30', '2026-11-20T16:30+01:00'],
    ['until 11', '2026-11-20T11:00+01:00'],
    ["until 6 o'clock", '2026-11-20T18:00+01:00'],
    ['until five in the afternoon', '2026-11-20T17:00+01:00'],
    ['until half past four', '2026-11-20T16:30+01:00'],
    ['until quarter to five', '2026-11-20T16:45+01:00'],
    ['until ten past six', '2026-11-20T18:10+01:00'],
    ['until four thirty', '2026-11-20T16:30+01:00'],
    ['till noon', '2026-11-20T12:00+01:00'],
    ['until midnight', '2026-11-21T00:00+01:00'],
    ['until 24:00', '2026-11-21T00:00+01:00'],
    ['until 18:00 today', '2026-11-20T18:00+01:00'],
    ['until 9 tonight', '2026-11-20T21:00+01:00'],
    ['until tomorrow 8am', '2026-11-21T08:00+01:00'],
    ['until 8am tomorrow', '2026-11-21T08:00+01:00'],
    ['until Monday 9am', '2026-11-23T09:00+01:00'],
    ['until 1am', '2026-11-21T01:00+01:00'],
    ['from now until 5pm', '2026-11-20T17:00+01:00'],
    ['right now until 12:30', '2026-11-20T12:30+01:00'],
    ['until 2026-11-20T16:30', '2026-11-20T16:30+01:00'],
    ['until 2026-11-20 16:30', '2026-11-20T16:30+01:00'],
    ['until 2026-11-20T16:30Z', '2026-11-20T16:30Z'],
    ['until 2026-11-20T16:30-05:00', '2026-11-20T16:30-05:00'],
    ['until 18:00 UTC', '2026-11-20T18:00Z'],
    ['until 18:00Z', '2026-11-20T18:00Z'],
    ['until 18:00 UTC+2', '2026-11-20T18:00+02:00'],
    ['until 6pm CET', '2026-11-20T18:00+01:00'],
    ['until 6pm (GMT)', '2026-11-20T18:00Z'],
    ['until 10am New York time', '2026-11-20T10:00-05:00'],
    ['until 4pm EST', '2026-11-20T16:00-05:00'],
    ['until 5pm Lisbon time', '2026-11-20T17:00Z'],
    ['until end of day', '2026-11-20T17:00+01:00'],
    ['until EOD', '2026-11-20T17:00+01:00'],
    ['until the end of the working day', '2026-11-20T17:00+01:00'],
    ['until COB tomorrow', '2026-11-21T17:00+01:00'],
    ['for today', '2026-11-20T17:00+01:00'],
    ['for today until 4pm', '2026-11-20T16:00+01:00'],
    ['for the rest of the day', '2026-11-20T17:00+01:00'],
    ['all day', '2026-11-20T17:00+01:00'],
  ])('reads "%s"', (said, endsAt) => {
    expect(read(said)).toEqual(means({ endsAt }));
  });

  it('ends a day where the person says that their work ends', () => {
    const early = { ...friday, workdayEnd: '15:30' };
    expect(read('until EOD', early)).toEqual(means({ endsAt: '2026-11-20T15:30+01:00' }));
    const nonsense = { ...friday, workdayEnd: '25:99' };
    expect(read('for today', nonsense)).toEqual(means({ endsAt: '2026-11-20T17:00+01:00' }));
  });

  it('means midnight by the end of the day, once work is over', () => {
    const evening = at('2026-11-20T18:00+01:00');
    expect(read('until EOD', evening)).toEqual(means({ endsAt: '2026-11-21T00:00+01:00' }));
  });

  it('means tomorrow where that is near, and else says that it is over', () => {
    const evening = at('2026-11-20T17:40+01:00');
    expect(read('until 9am', evening)).toEqual(means({ endsAt: '2026-11-21T09:00+01:00' }));
    expect(read('until 9am')).toEqual({ problem: 'end-in-past', said: 'until 9am' });
    expect(read('until 9am today', evening)).toEqual({
      problem: 'end-in-past',
      said: 'until 9am today',
    });
    expect(read('until yesterday')).toEqual({ problem: 'end-in-past', said: 'until yesterday' });
  });

  it('does not take a weekday that is over for the one of the week after', () => {
    expect(read('until Friday 9am')).toEqual({ problem: 'end-in-past', said: 'until Friday 9am' });
  });

  it.each([
    'until tomorrow',
    'until Monday',
    'until tonight',
    'until next week',
    'until further notice',
  ])('asks when exactly, for "%s"', (said) => {
    expect(read(said)).toEqual({ missingDuration: true });
  });

  it.each(['by 5pm', 'before 17:00', 'by tomorrow', '5pm', 'later today', 'within 2 hours'])(
    'cannot tell what "%s" means',
    (said) => {
      expect(read(said)).toEqual({ problem: 'time-unclear', said });
    },
  );

  it('knows whose abbreviation it is', () => {
    const indian = at('2026-11-20T13:00Z', 'Asia/Kolkata', 'en-IN');
    const irish = at('2026-07-20T13:00Z', 'Europe/Dublin', 'en-IE');
    expect(read('until 8pm IST', indian)).toEqual(means({ endsAt: '2026-11-20T20:00+05:30' }));
    expect(read('until 8pm IST', irish)).toEqual(means({ endsAt: '2026-07-20T20:00+01:00' }));
  });
});
