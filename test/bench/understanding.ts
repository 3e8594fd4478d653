import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { understand } from '../../pim/reading/understand';
import type { ReadingContext } from '../../pim/wish';
import { person, readPhrases } from '../bot/understanding/phrases';
import { misspell, randomNumbers } from '../bot/understanding/typos';
import { repeatingPatterns } from '../fixtures/repeating-patterns';

/** All in CPU time: what the machine does beside it counts for nothing. */
export interface Understood {
  /** Loading all that reads, in a process of its own. */
  readonly loadMs: number;
  /** The first phrase there, in the language that takes longest. */
  readonly firstMs: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** The same with a slip in each phrase. */
  readonly slipsP99Ms: number;
  /** The longest that 2,000 characters of a repeated piece take, and how much more than 250 of them. */
  readonly longestMs: number;
  readonly growth: number;
}

interface Said {
  readonly text: string;
  readonly context: ReadingContext;
}

const rounds = 15;
const starts = 5;
const locales = ['en-US', 'de-DE', 'fr-FR', 'es-ES', 'pt-BR', 'ja-JP', 'zh-CN'];

export function measureUnderstanding(): Understood {
  const begun = locales.map(measureStart);
  const phrases = readPhrases().map(({ text, now, timezone, locale }) => ({
    text,
    context: { ...person, now: new Date(now), timeZone: timezone, locale },
  }));
  const random = randomNumbers(1);
  const slips = phrases.map(({ text, context }) => ({ text: misspell(text, random), context }));
  const costs = costsOf(phrases);
  return {
    loadMs: quantile(
      begun.map(({ loadMs }) => loadMs),
      0.5,
    ),
    firstMs: Math.max(...begun.map(({ firstMs }) => firstMs)),
    p50Ms: quantile(costs, 0.5),
    p99Ms: quantile(costs, 0.99),
    slipsP99Ms: quantile(costsOf(slips), 0.99),
    ...measureGrowth(phrases[0]?.context),
  };
}

/** What each costs once all is warm: the median of several rounds. */
function costsOf(said: readonly Said[]): readonly number[] {
  const times = said.map((): number[] => []);
  for (let round = 0; round <= rounds; round += 1) {
    for (const [i, phrase] of said.entries()) {
      const ms = costOf(phrase);
      if (round > 0) times[i]?.push(ms);
    }
  }
  return times.map((each) => quantile(each, 0.5));
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length * share)] ?? Number.NaN;
}

function measureStart(locale: string): { readonly loadMs: number; readonly firstMs: number } {
  const measured = Array.from({ length: starts }, () => start(locale));
  return {
    loadMs: quantile(
      measured.map(([load = Number.NaN]) => load),
      0.5,
    ),
    firstMs: quantile(
      measured.map(([, first = Number.NaN]) => first),
      0.5,
    ),
  };
}

function start(locale: string): readonly number[] {
  const built = join(__dirname, '../../dist/pim/reading/understand.js');
  const program = `const cpu = () => process.cpuUsage().user + process.cpuUsage().system;
    const began = cpu();
    const { understand } = require(${JSON.stringify(built)});
    const loaded = cpu();
    understand('exchange admin 2h', { eligible: [], now: new Date(), timeZone: 'UTC', locale: '${locale}' });
    process.stdout.write((loaded - began) / 1000 + ' ' + (cpu() - loaded) / 1000);`;
  const told = execFileSync(process.execPath, ['-e', program], { encoding: 'utf8' });
  return told.split(' ').map(Number);
}

function measureGrowth(context: ReadingContext | undefined) {
  if (!context) return { longestMs: Number.NaN, growth: Number.NaN };
  let [longestMs, growth] = [0, 0];
  for (const piece of repeatingPatterns) {
    const [short, long] = [250, 2000].map((length) => {
      const text = `activate exchange admin ${piece.repeat(length)}`.slice(0, length);
      return Math.min(...[1, 2, 3, 4].map(() => costOf({ text, context })));
    });
    longestMs = Math.max(longestMs, long ?? 0);
    growth = Math.max(growth, (long ?? 0) / (short ?? 1));
  }
  return { longestMs, growth };
}

function costOf({ text, context }: Said): number {
  const began = process.cpuUsage();
  understand(text, context);
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1000;
}
