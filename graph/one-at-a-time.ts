import { ownerKey } from './kept-tokens';
import type { TokenOwner } from './token-shelf';

/** Lets each person have one thing of a kind under way: who asks meanwhile shares its outcome. */
export interface OneAtATime<Outcome> {
  run(owner: TokenOwner, start: () => Promise<Outcome>): Promise<Outcome>;
  running(owner: TokenOwner): Promise<Outcome> | undefined;
}

export function oneAtATime<Outcome>(): OneAtATime<Outcome> {
  const underWay = new Map<string, Promise<Outcome>>();
  return {
    run(owner, start) {
      const key = ownerKey(owner);
      const shared = underWay.get(key);
      if (shared !== undefined) return shared;
      const started = start().finally(() => underWay.delete(key));
      underWay.set(key, started);
      return started;
    },
    running: (owner) => underWay.get(ownerKey(owner)),
  };
}
