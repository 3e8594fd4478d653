import type { Log } from '../log';

/** Work that goes on after its turn has been answered. */
export interface Background {
  start(work: Promise<unknown>): void;
  /** Resolves when all of it is done. */
  settled(): Promise<void>;
}

export function background(log: Log): Background {
  const running = new Set<Promise<unknown>>();
  return {
    start(work) {
      const watched = work
        .catch((error: unknown) => log.error({ err: error }, 'background work failed'))
        .finally(() => running.delete(watched));
      running.add(watched);
    },
    async settled() {
      while (running.size > 0) await Promise.all(running);
    },
  };
}
