import type { Response } from 'restify';
import type { TenantClock } from '../clock';
import type { ClientEvent } from './page-api';

/** A connection without traffic is cut by browsers and proxies after a minute or less. */
const heartbeatMs = 15_000;

/** How soon an open page hears that somebody moved the clock. */
const lookAtClockEveryMs = 500;

/** A clock that only runs keeps its distance to the machine's within this. */
const runsAlongMs = 1_000;

/** The open event streams of everybody who looks at a page. */
export class EventStreams {
  readonly #clock: TenantClock;
  readonly #machineNow: () => number;
  readonly #open = new Map<string, Set<Response>>();
  #timer: NodeJS.Timeout | undefined;
  #toldAhead = 0;
  #toldAt = 0;

  constructor(clock: TenantClock, machineNow: () => number) {
    this.#clock = clock;
    this.#machineNow = machineNow;
  }

  /** Turns a response into a stream of this person's events, until either side ends it. */
  open(personId: string, response: Response): void {
    response.writeHead(200, {
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store',
    });
    const streams = this.#open.get(personId) ?? new Set();
    this.#open.set(personId, streams.add(response));
    response.once('close', () => this.#forget(personId, response));
    response.write(line(this.#present()));
    if (!this.#timer) this.#watchClock();
  }

  /** Whether the person has a page open. */
  isOpen(personId: string): boolean {
    return this.#open.has(personId);
  }

  send(personId: string, event: ClientEvent): void {
    for (const response of this.#open.get(personId) ?? []) response.write(line(event));
  }

  close(): void {
    clearInterval(this.#timer);
    for (const streams of this.#open.values()) for (const response of streams) response.end();
    this.#open.clear();
  }

  #forget(personId: string, response: Response): void {
    const streams = this.#open.get(personId);
    streams?.delete(response);
    if (streams?.size === 0) this.#open.delete(personId);
    if (this.#open.size > 0) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  #watchClock(): void {
    this.#noteTime();
    this.#timer = setInterval(() => this.#tellTime(), lookAtClockEveryMs);
    this.#timer.unref();
  }

  #tellTime(): void {
    const moved = Math.abs(this.#ahead() - this.#toldAhead) > runsAlongMs;
    const silent = this.#machineNow() - this.#toldAt >= heartbeatMs;
    if (!moved && !silent) return;
    this.#noteTime();
    const text = line(this.#present());
    for (const streams of this.#open.values()) for (const one of streams) one.write(text);
  }

  #noteTime(): void {
    this.#toldAhead = this.#ahead();
    this.#toldAt = this.#machineNow();
  }

  #present(): ClientEvent {
    return { type: 'clock', now: this.#clock.now().toISOString() };
  }

  #ahead(): number {
    return this.#clock.now().getTime() - this.#machineNow();
  }
}

function line(event: ClientEvent): string {
  return `data: ${JSON.stringify(event)}\n\n`;
}
