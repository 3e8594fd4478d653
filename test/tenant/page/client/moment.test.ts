import { calendarFor, untilWords } from '../../../../tenant/page/client/moment';

const stockholm = calendarFor({ timeZone: 'Europe/Stockholm', locale: 'sv-SE' });
/** Releases of ICU differ in commas. */
function plain(text: string): string {
  return text.replaceAll(',', '');
}

const now = new Date('2026-03-02T08:30:00Z');

describe('calendarFor', () => {
  it('writes moments as the clock on the wall of that person shows them', () => {
    expect(plain(stockholm.dateAndTime(now))).toBe('Mon 2 Mar 2026 09:30');
    expect(stockholm.zoneName(now)).toBe('Stockholm, GMT+1');
    expect(stockholm.zoneName(new Date('2026-07-02T08:30:00Z'))).toBe('Stockholm, GMT+2');
  });

  it('names near days by their distance in that zone', () => {
    expect(stockholm.day(new Date('2026-03-01T23:30:00Z'), now)).toBe('Today');
    expect(stockholm.day(new Date('2026-03-01T22:30:00Z'), now)).toBe('Yesterday');
    expect(plain(stockholm.day(new Date('2026-02-27T12:00:00Z'), now))).toBe('Friday 27 February');
  });

  it('counts days across the change to summer time', () => {
    const sunday = new Date('2026-03-29T20:00:00Z');
    expect(stockholm.day(new Date('2026-03-28T20:00:00Z'), sunday)).toBe('Yesterday');
  });

  it('is short in the list: the time today, else the date', () => {
    expect(stockholm.short(new Date('2026-03-02T06:05:00Z'), now)).toBe('07:05');
    expect(stockholm.short(new Date('2026-02-27T12:00:00Z'), now)).toBe('27 Feb');
  });
});

describe('untilWords', () => {
  it.each([
    ['2026-03-02T08:29:00Z', 'now'],
    ['2026-03-02T08:30:20Z', 'in 1 min'],
    ['2026-03-02T09:15:00Z', 'in 45 min'],
    ['2026-03-02T10:30:00Z', 'in 2 h'],
    ['2026-03-02T10:15:00Z', 'in 1 h 45 min'],
    ['2026-03-05T08:30:00Z', 'in 3 days'],
  ])('tells how long until %s', (at, words) => {
    expect(untilWords(new Date(at), now)).toBe(words);
  });
});
