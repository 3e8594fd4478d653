import { type Advance, api, type ClockReading } from './api.js';

/** The tenant's present moment. Between two readings it goes on with the machine's own pace. */
export interface Present {
  now(): Date;
  next(): Date | undefined;
  /** Reads the clock again: something may have become due, or another window has moved it. */
  read(): Promise<void>;
  move(advance: Advance): Promise<void>;
  /** Told of each reading. */
  listen(ear: () => void): void;
}

export async function followClock(): Promise<Present> {
  const ears: (() => void)[] = [];
  let reading: ClockReading = await api.clock();
  let readAtMs = performance.now();

  function take(fresh: ClockReading): void {
    reading = fresh;
    readAtMs = performance.now();
    for (const ear of ears) ear();
  }

  return {
    now: () => new Date(Date.parse(reading.now) + performance.now() - readAtMs),
    next: () => (reading.next ? new Date(reading.next) : undefined),
    read: async () => take(await api.clock()),
    move: async (advance) => take(await api.moveClock(advance)),
    listen: (ear) => void ears.push(ear),
  };
}
