import fc from 'fast-check';
import { understand } from '../../../pim/reading/understand';
import type { ActivationTime } from '../../../pim/wish';
import { acts, friday } from './reading';

/** Words that the reader knows, so that random messages come close to real ones. */
const vocabulary =
  `activate deactivate approve deny cancel reject elevate me to I need give back turn off on
  exchange admin Exchange Administrator global reader user GA role my the a over Branch offices for until
  till from at in and or not don't if because due reason: - : , . ? ! " ( ) 2h 90 min 1h30 half an hour 1.5
  -2h 0 PT2H 17:00 5pm noon tomorrow today monday next 14:00-16:00 now a few hours days 7KQ2 8ABC INC0012345
  ticket #12 please can you hello pim mailbox migration use this channel approvals of sign out I'm done
  roles active status help everything it Ada colleague constructor __proto__ é 🔥 \n`
    .split(' ')
    .filter((word) => word !== '');
const phrase = fc
  .array(fc.constantFrom(...vocabulary, '\n'), { maxLength: 14 })
  .map((words) => words.join(' '));

describe('understand, of any message', () => {
  it('never throws', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 5000 }),
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      phrase,
    );
    fc.assert(
      fc.property(anything, (text) => {
        expect(['wish', 'unclear', 'nothing']).toContain(understand(text, friday).kind);
      }),
      { numRuns: 2000 },
    );
  });

  it('never acts on a question that begins with how, why, what, when or who', () => {
    const word = fc.constantFrom(
      'how',
      'Why',
      'what',
      'WHEN',
      'who',
      'how do I',
      'what if I',
      'why',
    );
    fc.assert(
      fc.property(word, phrase, (question, rest) => {
        expect(acts(`${question} ${rest} ?`)).toBe(false);
        expect(acts(`${question} ${rest}?`)).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });

  it('never acts on a message that begins with a no', () => {
    const no = fc.constantFrom("don't", 'do not', 'never', 'not', "please don't", 'no,');
    fc.assert(
      fc.property(no, phrase, (negation, rest) => {
        const understood = understand(`${negation} ${rest}`, friday);
        const intent = understood.kind === 'wish' ? understood.wish.intent : 'none';
        expect(['activate', 'deactivate', 'approve', 'deny', 'cancel']).not.toContain(intent);
      }),
      { numRuns: 2000 },
    );
  });

  it('never takes a verb for its opposite', () => {
    const opposites = fc.constantFrom(
      ['activate', 'deactivate'],
      ['deactivate', 'activate'],
      ['approve', 'deny'],
      ['deny', 'approve'],
      ['reject', 'approve'],
      ['turn off', 'activate'],
      ['turn on', 'deactivate'],
    );
    fc.assert(
      fc.property(opposites, phrase, ([verb = '', opposite = ''], rest) => {
        const understood = understand(`${verb} ${rest}`, friday);
        const intent = understood.kind === 'wish' ? understood.wish.intent : 'none';
        expect(intent).not.toBe(opposite);
      }),
      { numRuns: 2000 },
    );
  });

  it('reads no length below a minute or above a year, and nothing in the past', () => {
    fc.assert(
      fc.property(phrase, (rest) => {
        const { minutes = 1, startsAt, endsAt } = timeRead(`activate exchange admin ${rest}`);
        expect(Number.isInteger(minutes) && minutes >= 1 && minutes <= 525_600).toBe(true);
        for (const moment of [startsAt, endsAt]) {
          if (moment) expect(moment.getTime()).toBeGreaterThan(friday.now.getTime());
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('reads the same with blanks around', () => {
    fc.assert(
      fc.property(phrase, (text) => {
        expect(understand(`  ${text} `, friday).kind).toBe(understand(text, friday).kind);
      }),
      { examples: [['exchange 1h30 everything 1.5\n']] },
    );
  });
});

function timeRead(text: string): ActivationTime {
  const understood = understand(text, friday);
  return understood.kind === 'wish' && understood.wish.intent === 'activate' ? understood.wish : {};
}
