import { type Hit, nameKey } from './name-key';

export interface Spelt {
  readonly words: readonly string[];
  readonly name: string;
}

/** `Security` may be the administrator, the operator or the reader: then it is all of them. */
export function headless(spelt: readonly Spelt[]): ReadonlyMap<string, Hit> {
  const byStart = new Map<string, Spelt[]>();
  for (const name of spelt) {
    const key = nameKey(name.words.slice(0, -1));
    if (name.words.length > 1) byStart.set(key, [...(byStart.get(key) ?? []), name]);
  }
  const hits = [...byStart].filter(([, names]) =>
    names.some(({ words }) => words.at(-1) === 'admin'),
  );
  return new Map(hits.map(([key, names]) => [key, hitOf(names)]));
}

function hitOf(names: readonly Spelt[]): Hit {
  const distinct = [...new Set(names.map(({ name }) => name))];
  return { names: distinct, sure: distinct.length === 1 };
}

export function gapped(spelt: readonly Spelt[]): ReadonlyMap<string, Hit> {
  const byKey = new Map<string, Spelt[]>();
  for (const name of spelt) {
    for (const key of gappedKeys(name.words)) {
      byKey.set(key, [...(byKey.get(key) ?? []), name]);
    }
  }
  return new Map([...byKey].map(([key, names]) => [key, hitOf(names)]));
}

/** Of the words between the first and the last, one is left at most. */
function gappedKeys([first = '', ...others]: readonly string[]): readonly string[] {
  const last = others.pop();
  if (last === undefined || others.length === 0) return [];
  const kept = others.length > 1 ? others : [];
  return [nameKey([first, last]), ...kept.map((word) => nameKey([first, word, last]))];
}
