import { type Failure, measure } from './measure';
import { readPhrases } from './phrases';
import { misspell, randomNumbers } from './typos';

const phrases = readPhrases();
const variants = 5;

function told(failures: readonly Failure[]): readonly string[] {
  return failures.map(({ id, text, wrong }) => `${id} ${wrong.join(' ')}: ${text.slice(0, 100)}`);
}

describe('The phrases that administrators typed', () => {
  const measured = measure(phrases);

  it('are understood', () => {
    expect({ ...measured, failures: told(measured.failures) }).toMatchObject({
      phrases: 556,
      exact: expect.closeTo(1, 2),
      intent: expect.closeTo(1, 2),
    });
    expect(measured.exact).toBeGreaterThanOrEqual(0.99);
    expect(measured.intent).toBeGreaterThanOrEqual(0.995);
  });

  it('do nothing that nobody asked for', () => {
    expect(told(measured.falseActions)).toEqual([]);
  });
});

describe('The same phrases with a slip of the fingers in each', () => {
  const measured = Array.from({ length: variants }, (_, seed) => {
    const random = randomNumbers(seed);
    return measure(phrases, (text) => misspell(text, random));
  });

  it('are mostly understood', () => {
    const mean = measured.reduce((sum, { exact }) => sum + exact, 0) / variants;
    expect(mean).toBeGreaterThanOrEqual(0.85);
  });

  it('do nothing that nobody asked for', () => {
    expect(measured.flatMap(({ falseActions }) => told(falseActions))).toEqual([]);
  });
});
