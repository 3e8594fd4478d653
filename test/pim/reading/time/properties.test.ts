import fc from 'fast-check';
import { operationsOf } from '../operations';
import { at, scan } from './said';

const words =
  `for until till to from at in by on and or a an the of half quarter past one two thirty couple few 2h 90 min 1h30
  1.5 hours hour 2 - -2h 0 PT2H P1D 17:00 5pm 5 noon midnight eod tomorrow today tonight monday next this every 24 Nov
  26th 12/01 31/02 29.02. 2027-02-29 2026-11-24T18:00/PT3H 2026-11-24T18:00Z 14:00-16:00 9-11 now later longest max
  duration : , . ( ) = CET UTC+2 Tokyo time morning afternoon night week year 99999999999 1/0 0/1 25:61 constructor
  __proto__ é 🔥 second last ago from now NaN -0 ½ ١ ２ <role> July may a.m. p.m. o'clock 24:00 1700 -- --until =5pm`
    .split(/\s+/)
    .filter((word) => word !== '');
const phrase = fc.array(fc.constantFrom(...words), { maxLength: 12 }).map((said) => said.join(' '));
const context = fc.constantFrom(
  at('2026-11-20T09:05:00Z'),
  at('2026-03-29T00:30:00Z', 'Europe/Berlin', 'de-DE'),
  at('2026-10-31T22:00-04:00', 'America/New_York', 'en-US'),
  at('2026-10-03T10:30:00Z', 'Australia/Lord_Howe', 'en-AU'),
  at('2026-11-18T13:00:00Z', 'America/Sao_Paulo', 'pt-BR'),
  at('2026-12-31T23:59:59Z', 'Asia/Kolkata', '!'),
);

describe('reading time in any text', () => {
  it('never throws, and never gives a length or a moment that cannot be', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      phrase,
    );
    fc.assert(
      fc.property(anything, context, (text, where) => {
        const { time } = scan(text, where);
        if ('problem' in time) return;
        const { minutes = 1, startsAt = where.now, endsAt } = time;
        expect(Number.isInteger(minutes) && minutes >= 1 && minutes <= 366 * 1440).toBe(true);
        expect(startsAt.getTime()).toBeGreaterThanOrEqual(where.now.getTime());
        if (endsAt) expect(endsAt.getTime()).toBeGreaterThan(startsAt.getTime());
      }),
      { numRuns: 5000 },
    );
  });

  it('reads the same in capitals', () => {
    fc.assert(
      fc.property(phrase, context, (text, where) => {
        const loud = scan(text.toUpperCase(), where).time;
        const quiet = scan(text, where).time;
        if (!('problem' in quiet)) expect(loud).toEqual(quiet);
      }),
    );
  });

  it.each([
    '1 ',
    'one ',
    'twenty ',
    'and a half ',
    'and ',
    'a quarter of ',
    'for ',
    'until ',
    'to ',
    'from ',
    'tomorrow ',
    'every ',
    'next ',
    'in ',
    'at ',
    '1h ',
    '1h',
    '1d 1h 1m ',
    '1-',
    '1:',
    '9',
    '9,',
    '9.',
    'a',
    'a-',
    '-',
    '=',
    '--until=',
    ', ',
    '. ',
    '½',
    '½ ',
    '🔥',
    '5pm ',
    '5pm-',
    'Nov 24 ',
    '24 ',
    'monday to ',
    'time ',
    '1 time ',
    '2026-11-24t',
    '2026-11-24T18:00/',
    'max for the ',
    'half past ',
  ])('is no more work a letter over 2,000 characters of %p than over 250', (piece) => {
    for (const opening of ['', 'for ', 'until ', '1']) {
      const [short = 0, long = 0] = [250, 2000].map((length) => {
        const text = opening + piece.repeat(length).slice(0, length);
        return operationsOf(() => scan(text));
      });
      expect(long / (short + 500)).toBeLessThan(16);
    }
  });
});
