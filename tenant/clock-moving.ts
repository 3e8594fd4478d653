import type { ClockAttendant, TenantClock } from './clock';

/** Others in other processes who keep to this clock: each is told of a step and says when it is done. */
export interface Followers {
  /** Resolves when each follower has done everything due by `now`. */
  step(now: Date): Promise<void>;
  nextDue(): Date | undefined;
}

export interface MovingClockParts {
  /** The machine's clock. */
  readonly machine: () => Date;
  readonly aheadMs: number;
  readonly followers: Followers;
  /** Called after each move, for the new distance to be kept. */
  readonly moved: () => void;
}

/** How often everybody may find something new to do at one instant before the clock goes on. */
const roundsAtOneInstant = 50;

/** In real time nobody tells when a new thing became due, so the clock looks at least this often. */
const lookAtLeastEveryMs = 5_000;

/** Somebody who is due and finds nothing to do must not keep the processor busy. */
const lookAtMostEveryMs = 20;

export class PastMomentError extends Error {
  constructor(moment: Date, now: Date) {
    super(
      `The clock only goes forward: it is ${now.toISOString()}, and ${moment.toISOString()} is past.`,
    );
  }
}

/** The clock of a running tenant. Moves and real-time work take turns; a move stops time at each event. */
export class MovingClock implements TenantClock {
  readonly #parts: MovingClockParts;
  readonly #attendants: ClockAttendant[] = [];
  #aheadMs: number;
  /** The instant of a move's present step. */
  #standing: Date | undefined;
  /**
   * The machine's time when the followers were last told the time. They count from there, so the clock
   * does too after a move: otherwise they would be ahead of it by as long as their work took.
   */
  #toldAtMs = 0;
  #turn: Promise<void> = Promise.resolve();
  #timer: NodeJS.Timeout | undefined;
  #stopped: boolean = false;

  constructor(parts: MovingClockParts) {
    this.#parts = parts;
    this.#aheadMs = parts.aheadMs;
  }

  now(): Date {
    return this.#standing ?? new Date(this.#parts.machine().getTime() + this.#aheadMs);
  }

  get aheadMs(): number {
    return this.#aheadMs;
  }

  nextEvent(): Date | undefined {
    return earliest(this.#dues());
  }

  attend(attendant: ClockAttendant): void {
    this.#attendants.push(attendant);
    this.rewind();
  }

  moveTo(moment: Date): Promise<void> {
    return this.move(() => moment);
  }

  /** Moves to the moment that `choose` finds from the present one, once earlier moves are over. */
  move(choose: (now: Date) => Date): Promise<void> {
    return this.#inTurn(() => this.#goTo(choose(this.now()))).finally(() => this.rewind());
  }

  /** Looks again when the next thing is due: something may have changed it. */
  rewind(): void {
    clearTimeout(this.#timer);
    if (this.#stopped) return;
    const due = earliest(this.#tenantDues());
    const wait = due ? due.getTime() - this.now().getTime() : lookAtLeastEveryMs;
    const lookIn = Math.min(Math.max(wait, lookAtMostEveryMs), lookAtLeastEveryMs);
    this.#timer = setTimeout(() => this.#wake(), lookIn);
    this.#timer.unref();
  }

  /** Resolves when the work of the moment is over. */
  stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    return this.#turn;
  }

  #wake(): void {
    this.#inTurn(() => this.#catchUp())
      .catch((problem: Error) => process.emitWarning(problem))
      .finally(() => this.rewind());
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    const mine = this.#turn.then(work);
    this.#turn = mine.catch(() => undefined);
    return mine;
  }

  async #goTo(target: Date): Promise<void> {
    const start = this.now();
    if (target < start) throw new PastMomentError(target, start);
    this.#toldAtMs = this.#parts.machine().getTime();
    try {
      for (let at = start; at < target; at = this.#nextStop(at, target)) await this.#settle(at);
      await this.#settle(target);
    } finally {
      this.#aheadMs = Math.max(this.#aheadMs, this.now().getTime() - this.#toldAtMs);
      this.#standing = undefined;
      this.#parts.moved();
    }
  }

  /** Does everything due at one instant, and what that makes due at the same instant. */
  async #settle(at: Date): Promise<void> {
    if (this.#stopped) throw new Error('The tenant was stopped while its clock was moving.');
    this.#standing = at;
    for (let round = 0; round < roundsAtOneInstant; round++) {
      await this.#catchUp();
      this.#toldAtMs = this.#parts.machine().getTime();
      await this.#parts.followers.step(at);
      const due = this.nextEvent();
      if (!due || due > at) return;
    }
  }

  async #catchUp(): Promise<void> {
    for (const attendant of this.#attendants) {
      const due = attendant.nextDue();
      if (due && due <= this.now()) await attendant.catchUp(this.now());
    }
  }

  #nextStop(at: Date, target: Date): Date {
    const due = earliest(this.#dues().filter((moment) => moment && moment > at));
    return due && due < target ? due : target;
  }

  #tenantDues(): (Date | undefined)[] {
    return this.#attendants.map((attendant) => attendant.nextDue());
  }

  #dues(): (Date | undefined)[] {
    const loud = this.#attendants.filter(({ quiet }) => !quiet);
    return [...loud.map((attendant) => attendant.nextDue()), this.#parts.followers.nextDue()];
  }
}

function earliest(moments: readonly (Date | undefined)[]): Date | undefined {
  return moments.reduce(
    (first, moment) => (moment && (!first || moment < first) ? moment : first),
    undefined,
  );
}
