import type { Server } from 'restify';
import type { ClockAttendant } from './clock';

/** One part of the local tenant behind its own addresses. */
export interface Room {
  /** Adds the room's routes. Called once, before the first request is taken. */
  mount(server: Server): void;
  /** What the room has to do at times; absent where nothing. */
  readonly attendant?: ClockAttendant;
  stop?(): Promise<void>;
}
