import fc from 'fast-check';
import { understand } from '../../../pim/reading/understand';
import type { ReadingContext } from '../../../pim/wish';
import { person } from '../../bot/understanding/phrases';
import { repeatingPatterns } from '../../fixtures/repeating-patterns';
import { operationsOf } from './operations';
import { friday } from './reading';

const locales = ['en-US', 'de-DE', 'fr-FR', 'es-ES', 'pt-BR', 'ja-JP', 'zh-CN', 'x', ''];

function somebody(locale = 'en-GB'): ReadingContext {
  return { ...friday, ...person, locale };
}

const kinds = ['wish', 'unclear', 'nothing', 'grants-needed'];

describe('Whatever somebody sends', () => {
  it.each([
    ['nothing', ''],
    ['blanks', ' \t\r\n\u00a0\u3000 '],
    ['only a mention', '<at>PIM Bot</at>'],
    ['a mention that does not end', '<at>PIM Bot'],
    ['only emoji', '👍🏽👩‍👩‍👧‍👦🏳️‍🌈🔥'],
    ['control characters', '\u0000\u0001\u0007\u001b[31mactivate\u0000exchange admin\u007f'],
    ['right-to-left marks', '\u200factivate\u200e exchange\u202e nimda\u202c \u2067for\u2069 2h'],
    ['lone surrogates', '\ud800activate \udc00exchange\ud83d admin \ude00'],
    ['HTML', '<div><script>alert(1)</script><p>activate <b>exchange admin</b></p></div>'],
    ['broken HTML', '<<<>>><at id="<at>&#x;&#99999999;&nbsp;&amp;amp;</at><b'],
    ['JSON', '{"__proto__":{"polluted":true},"text":["activate"]}'],
    ['property names', 'constructor __proto__ toString hasOwnProperty valueOf then'],
    ['very much of it', 'activate exchange admin '.repeat(5000)],
    ['one very long word', 'a'.repeat(100_000)],
    ['as much as is read', 'activate exchange admin for 2h because '.padEnd(2000, 'x ')],
    ['a very long number', `activate exchange admin for ${'9'.repeat(1900)} hours`],
    ['an absurd date', 'activate exchange admin on 99/99/9999 at 99:99 until 0000-00-00T00:00'],
    ['combining marks', `activate e${'\u0301'.repeat(1500)}xchange admin`],
  ])('is read: %s', (_what, text) => {
    for (const locale of locales) {
      expect(kinds).toContain(understand(text, somebody(locale)).kind);
    }
  });

  it('is read, whatever it is', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 2500 }),
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      fc
        .array(fc.constantFrom(...repeatingPatterns), { maxLength: 80 })
        .map((pieces) => pieces.join('')),
    );
    fc.assert(
      fc.property(anything, fc.constantFrom(...locales), (text, locale) => {
        expect(kinds).toContain(understand(text, somebody(locale)).kind);
      }),
      { numRuns: 1500 },
    );
  });

  it('is read the same again', () => {
    const texts = fc
      .array(fc.constantFrom(...repeatingPatterns), { maxLength: 20 })
      .map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(texts, (text) => {
        expect(understand(text, somebody())).toEqual(understand(text, somebody()));
      }),
      { numRuns: 300 },
    );
  });
});

describe('A long message', () => {
  const openings = ['', 'activate exchange admin ', 'approve 4 '];

  it.each(repeatingPatterns)('is no more work a letter than a short one: %p', (piece) => {
    for (const opening of openings) {
      const [short, long] = [250, 2000].map((length) => {
        const text = opening + piece.repeat(Math.floor((length - opening.length) / piece.length));
        understand(text, somebody());
        return operationsOf(() => understand(text, somebody()));
      });
      // Eight times as long; what a pattern leads to may begin only after some of it.
      expect((long ?? 0) / ((short ?? 0) + 500)).toBeLessThan(16);
    }
  });
});
