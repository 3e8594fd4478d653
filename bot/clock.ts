import { setTimeout as delay } from 'node:timers/promises';
import type { Clock } from '../pim/ports';
import { type ClockStep, clockSteps, reportStep } from './clock-steps';

/** The machine's clock. */
export function systemClock(): Clock {
  return { now: () => new Date() };
}

/**
 * Does everything that is due by now, and tells when the next thing will be. It logs its own
 * failures; one that it throws means that it is to be called again soon.
 */
export type CatchUp = () => Promise<Date | undefined>;

export interface FollowedClock extends Clock {
  /** Tells that the next thing is due at another time than `catchUp` told last. */
  announce(next: Date | undefined): Promise<void>;
  stop(): Promise<void>;
}

const firstWaitMs = 100;
const longestWaitMs = 5_000;
const triesAtStart = 5;

/**
 * Follows the clock at `url`, which may be moved: at each of its steps we take its time, do what is
 * due, and say so. The first step is taken before this resolves, so `catchUp` must bear to be called
 * while nothing else is there yet. A broken line is followed again; only a clock that does not answer
 * at the start is an error.
 */
export async function followClock(
  url: string,
  name: string,
  catchUp: CatchUp,
): Promise<FollowedClock> {
  const follower = new Follower(url, name, catchUp);
  await follower.start();
  return follower;
}

class Follower implements FollowedClock {
  readonly #url: string;
  readonly #name: string;
  readonly #catchUp: CatchUp;
  readonly #stopping = new AbortController();
  #aheadMs = 0;
  #step: ClockStep | undefined;
  #isCatchingUp: boolean = false;
  #isOutOfDate: boolean = false;
  #toTell: { readonly next: Date | undefined } | undefined;
  #telling: Promise<void> | undefined;
  #ended: Promise<void> = Promise.resolve();

  constructor(url: string, name: string, catchUp: CatchUp) {
    this.#url = url;
    this.#name = name;
    this.#catchUp = catchUp;
  }

  now(): Date {
    return new Date(Date.now() + this.#aheadMs);
  }

  start(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#ended = this.#follow(resolve).catch(reject);
    });
  }

  async announce(next: Date | undefined): Promise<void> {
    if (this.#isCatchingUp) {
      this.#isOutOfDate = true;
      return;
    }
    // Without a line nobody listens, and the first step of the next one asks anyhow.
    await this.#tell(next).catch(() => undefined);
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#ended;
  }

  async #follow(onFirst: () => void): Promise<void> {
    const { signal } = this.#stopping;
    let waitMs = firstWaitMs;
    let triesLeft = triesAtStart;
    while (!signal.aborted) {
      try {
        for await (const step of clockSteps(this.#url, this.#name, signal)) {
          await this.#take(step);
          onFirst();
          waitMs = firstWaitMs;
          triesLeft = Number.POSITIVE_INFINITY;
        }
      } catch (cause) {
        triesLeft -= 1;
        if (triesLeft === 0) throw new Error(`No clock answers at ${this.#url}`, { cause });
      }
      await delay(waitMs, undefined, { signal }).catch(() => undefined);
      waitMs = Math.min(waitMs * 2, longestWaitMs);
    }
  }

  async #take(step: ClockStep): Promise<void> {
    this.#aheadMs = step.now.getTime() - Date.now();
    this.#step = step;
    this.#isCatchingUp = true;
    const next = await this.#caughtUp().finally(() => {
      this.#isCatchingUp = false;
    });
    await this.#tell(next);
  }

  /** Something may have been ordered after the catch-up had looked for the next due time. */
  async #caughtUp(): Promise<Date | undefined> {
    this.#isOutOfDate = false;
    const next = await this.#catchUp();
    return this.#isOutOfDate ? this.#catchUp() : next;
  }

  /** One at a time, so that what was told last is what arrives last. */
  async #tell(next: Date | undefined): Promise<void> {
    this.#toTell = { next };
    this.#telling ??= this.#tellAll().finally(() => {
      this.#telling = undefined;
    });
    await this.#telling;
  }

  async #tellAll(): Promise<void> {
    while (this.#toTell && this.#step) {
      const { next } = this.#toTell;
      this.#toTell = undefined;
      await reportStep(this.#url, this.#step, next);
    }
  }
}
