import { readTask, type TaskWords } from './task-words';
import { everyTask, type Task } from './tasks';

/**
 * A task that a description can mean.
 *
 * Own index, built on first use (6-8 ms with its vocabulary, 0.2 ms a search; loading the tables takes 3).
 * minisearch 7.2.0 took 19 ms to load and 22 to index the same rows, and found an answer to everything: its
 * scores have no scale (`the CEO cannot sign in` 119, `take away licenses` 19), so no threshold tells what
 * is not known; and it cannot weigh what is done apart from what it is done to.
 */
export interface TaskMatch {
  readonly task: Task;
  /** 0 … 1 */
  readonly score: number;
  /** The share of what was said that the task is about, of the words that are known. */
  readonly said: number;
  /** The share of what the task is about that was said. */
  readonly told: number;
  /** How alike what is done is, the least alike of it: 1 for the same. */
  readonly deed: number;
  readonly things: ReadonlySet<string>;
  /** How telling the words are that both have: one that many tasks have tells little. */
  readonly telling: number;
}

interface Entry {
  readonly task: Task;
  readonly own: TaskWords;
  readonly area: ReadonlySet<string>;
}

interface Index {
  readonly entries: readonly Entry[];
  readonly weights: ReadonlyMap<string, number>;
}

const areaShare = 0.85;
/** Names of people and places, mostly. */
const unknownWeight = 2.4;
let index: Index | undefined;

function taskIndex(): Index {
  index ??= buildIndex();
  return index;
}

function buildIndex(): Index {
  const areas = new Map<string, ReadonlySet<string>>();
  const entries = everyTask.map((task) => {
    const area = areas.get(task.area) ?? readTask(task.area).things;
    areas.set(task.area, area);
    return { task, own: readTask(task.task), area };
  });
  const counts = new Map<string, number>();
  for (const { own, area } of entries) {
    for (const thing of new Set([...own.things, ...area])) {
      counts.set(thing, (counts.get(thing) ?? 0) + 1);
    }
  }
  const weight = (count: number) => Math.log(1 + entries.length / count);
  return {
    entries,
    weights: new Map([...counts].map(([thing, count]) => [thing, weight(count)])),
  };
}

/** The tasks that a text may be about, the likeliest first. */
export function findTasks(text: string): readonly TaskMatch[] {
  const wanted = readTask(text);
  if (wanted.things.size === 0) return [];
  const { entries } = taskIndex();
  return entries
    .flatMap((entry) => match(entry, wanted))
    .sort((a, b) => b.score - a.score || b.telling - a.telling);
}

/** Whether somebody who wrote this surely meant this task: nothing else in it, little left out of it. */
export function isSure({ score, said, told, deed, telling }: TaskMatch): boolean {
  const about = said >= 0.74 && told >= 0.7 && telling >= 1.8;
  return about && deed >= 0.9 && score >= 0.5;
}

function match({ task, own, area }: Entry, wanted: TaskWords): readonly TaskMatch[] {
  const inTask = sum([...wanted.things].filter((thing) => own.things.has(thing)));
  const inArea = sum(
    [...wanted.things].filter((thing) => area.has(thing) && !own.things.has(thing)),
  );
  if (inTask + inArea === 0) return [];
  const { weights } = taskIndex();
  const known = sum([...wanted.things].filter((thing) => weights.has(thing)));
  const unknown = [...wanted.things].filter((thing) => !weights.has(thing)).length;
  const matched = inTask + areaShare * inArea;
  const saidOfAll = matched / (known + unknown * unknownWeight);
  const told = shareOfTask(own, area, wanted);
  const alike = alikeDeeds(wanted.deeds, own.deeds);
  const mean = alike.reduce((total, one) => total + one, 0) / alike.length;
  const deed = Math.min(...alike);
  const more = own.deeds.size > wanted.deeds.size ? 0.98 : 1;
  const score = mean * more * (0.65 * saidOfAll + 0.35 * told);
  return [
    {
      task,
      score,
      said: matched / known,
      told,
      deed,
      things: own.things,
      telling: inTask + inArea,
    },
  ];
}

/** How much of the task was said; its area counts little, as nobody says it, except where there is no more to say. */
function shareOfTask(own: TaskWords, area: ReadonlySet<string>, wanted: TaskWords): number {
  const areaWeight = own.things.size === 0 ? 1 : 0.25;
  const rest = [...area].filter((thing) => !own.things.has(thing));
  const all = sum([...own.things]) + areaWeight * sum(rest);
  const said =
    sum([...own.things].filter((thing) => wanted.things.has(thing))) +
    areaWeight * sum(rest.filter((thing) => wanted.things.has(thing)));
  return all === 0 ? 0 : said / all;
}

function sum(words: readonly string[]): number {
  const { weights } = taskIndex();
  return words.reduce((total, word) => total + (weights.get(word) ?? 0), 0);
}

/** Pairs of deeds that are nearly the same; the order does not matter. */
const kindred: ReadonlyMap<string, number> = new Map([
  ['reset update', 0.9],
  ['delete reset', 0.75],
  ['assign create', 0.85],
  ['assign update', 0.8],
  ['create update', 0.7],
  ['disable update', 0.75],
  ['enable update', 0.75],
  ['delete revoke', 0.9],
  ['assign manage', 0.85],
  ['manage read', 0.45],
  ['read use', 0.8],
]);

/** How alike what is done is: each deed that was said counts. */
function alikeDeeds(wanted: ReadonlySet<string>, own: ReadonlySet<string>): readonly number[] {
  if (wanted.size === 0) return [own.has('read') ? 0.8 : 0.85];
  if (own.size === 0) return [wanted.has('read') ? 0.6 : 0.85];
  return [...wanted].map((deed) => Math.max(...[...own].map((other) => likeness(deed, other))));
}

function likeness(deed: string, other: string): number {
  if (deed === other) return 1;
  const pair = kindred.get(deed < other ? `${deed} ${other}` : `${other} ${deed}`);
  if (pair !== undefined) return pair;
  if (deed === 'manage' || other === 'manage') return 0.9;
  if (deed === 'read') return 0.5;
  return other === 'read' ? 0.3 : 0.6;
}
