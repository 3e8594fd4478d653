import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { understand } from '../../pim/reading/understand';
import type { ReadingContext } from '../../pim/wish';
import { person, readPhrases } from '../bot/understanding/phrases';
import { repeatingPatterns } from '../fixtures/repeating-patterns';

export interface Understood {
  /** Loading all that reads, in a process of its own, and the first phrase. */
  readonly loadMs: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** The longest that 2,000 characters of a repeated piece take, and how much more than 250 of them. */
  readonly longestMs: number;
  readonly growth: number;
}

const rounds = 20;
const starts = 7;

export function measureUnderstanding(): Understood {
  const loads = Array.from({ length: starts }, loadMs).sort((a, b) => a - b);
  const phrases = readPhrases().map(({ text, now, timezone, locale }) => ({
    text,
    context: { ...person, now: new Date(now), timeZone: timezone, locale },
  }));
  const times: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    for (const { text, context } of phrases) {
      const ms = timeOf(text, context);
      if (round > 0) times.push(ms);
    }
  }
  times.sort((a, b) => a - b);
  return {
    loadMs: loads[Math.floor(starts / 2)] ?? Number.NaN,
    p50Ms: times[Math.floor(times.length * 0.5)] ?? Number.NaN,
    p99Ms: times[Math.floor(times.length * 0.99)] ?? Number.NaN,
    ...measureGrowth(phrases[0]?.context),
  };
}

function loadMs(): number {
  const built = join(__dirname, '../../dist/pim/reading/understand.js');
  const program = `const began = performance.now();
    require(${JSON.stringify(built)});
    process.stdout.write(String(performance.now() - began));`;
  return Number(execFileSync(process.execPath, ['-e', program], { encoding: 'utf8' }));
}

function measureGrowth(context: ReadingContext | undefined) {
  if (!context) return { longestMs: Number.NaN, growth: Number.NaN };
  let [longestMs, growth] = [0, 0];
  for (const piece of repeatingPatterns) {
    const [short, long] = [250, 2000].map((length) => {
      const text = `activate exchange admin ${piece.repeat(length)}`.slice(0, length);
      return Math.min(...[1, 2, 3, 4].map(() => timeOf(text, context)));
    });
    longestMs = Math.max(longestMs, long ?? 0);
    growth = Math.max(growth, (long ?? 0) / (short ?? 1));
  }
  return { longestMs, growth };
}

function timeOf(text: string, context: ReadingContext): number {
  const began = performance.now();
  understand(text, context);
  return performance.now() - began;
}
