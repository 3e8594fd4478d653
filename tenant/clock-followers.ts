import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { Followers } from './clock-moving';

interface Follower {
  readonly id: string;
  readonly stream: ServerResponse;
  readonly heartbeat: NodeJS.Timeout;
  turn: number;
  next: Date | undefined;
  /** Did not answer in time: no move waits for it until it answers again. */
  late: boolean;
  done: (() => void) | undefined;
}

/** A step that a follower says it has done. */
export interface StepDone {
  readonly follower: string;
  readonly turn: number;
  readonly next: Date | null;
}

const heartbeatMs = 15_000;

/** Everybody who follows the clock over server-sent events. */
export class ClockFollowers implements Followers {
  readonly #followers = new Map<string, Follower>();
  readonly #patienceMs: number;

  constructor(patienceMs = 30_000) {
    this.#patienceMs = patienceMs;
  }

  /** Takes the connection over and tells it the present moment. */
  join(stream: ServerResponse, now: Date): void {
    stream.writeHead(200, {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      connection: 'keep-alive',
    });
    const follower: Follower = {
      id: randomUUID(),
      stream,
      heartbeat: setInterval(() => stream.write(':\n\n'), heartbeatMs).unref(),
      turn: 0,
      next: undefined,
      late: false,
      done: undefined,
    };
    this.#followers.set(follower.id, follower);
    stream.once('close', () => this.#leave(follower));
    tell(follower, now);
  }

  /** `false` where no such follower is connected. An answer to a step before the last says nothing any more. */
  answer({ follower: id, turn, next }: StepDone): boolean {
    const follower = this.#followers.get(id);
    if (!follower) return false;
    if (turn !== follower.turn) return true;
    follower.next = next ?? undefined;
    follower.late = false;
    follower.done?.();
    return true;
  }

  async step(now: Date): Promise<void> {
    await Promise.all([...this.#followers.values()].map((follower) => this.#stepOf(follower, now)));
  }

  nextDue(): Date | undefined {
    return [...this.#followers.values()]
      .map((follower) => follower.next)
      .reduce((first, next) => (next && (!first || next < first) ? next : first), undefined);
  }

  stop(): void {
    for (const follower of [...this.#followers.values()]) {
      this.#leave(follower);
      follower.stream.end();
    }
  }

  #stepOf(follower: Follower, now: Date): Promise<void> {
    follower.turn += 1;
    const answered = new Promise<void>((resolve) => {
      follower.done = resolve;
    });
    tell(follower, now);
    if (follower.late) return Promise.resolve();
    const patience = setTimeout(() => {
      follower.late = true;
      follower.done?.();
    }, this.#patienceMs);
    return answered.finally(() => clearTimeout(patience));
  }

  #leave(follower: Follower): void {
    clearInterval(follower.heartbeat);
    this.#followers.delete(follower.id);
    follower.done?.();
  }
}

function tell({ id, turn, stream }: Follower, now: Date): void {
  stream.write(`data: ${JSON.stringify({ follower: id, turn, now: now.toISOString() })}\n\n`);
}
