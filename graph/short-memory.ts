import type { Clock } from '../pim/ports';

/** Values that change seldom, kept for a while instead of asked for again. Failures are not kept. */
export interface ShortMemory<Value> {
  recall(key: string, ask: () => Promise<Value>): Promise<Value>;
}

const mostKept = 500;

export function shortMemory<Value>(clock: Clock, minutes: number): ShortMemory<Value> {
  const kept = new Map<string, { readonly value: Value; readonly until: number }>();
  return {
    async recall(key, ask) {
      const now = clock.now().getTime();
      const known = kept.get(key);
      if (known && now < known.until) return known.value;
      const value = await ask();
      kept.delete(key);
      const oldest = kept.keys().next();
      if (kept.size >= mostKept && !oldest.done) kept.delete(oldest.value);
      kept.set(key, { value, until: now + minutes * 60_000 });
      return value;
    },
  };
}
