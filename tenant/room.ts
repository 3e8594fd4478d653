import type { Server } from 'restify';
import type { ClockAttendant } from './clock';

/** One part of the local tenant behind its own addresses. */
export interface Room {
  /** Adds the room's routes. Called once, before the first request is taken. */
  mount(server: Server): void;
  /** What the room has to do at times; absent where nothing. */
  readonly attendant?: ClockAttendant;
  /** Resolves when what belongs to a new tenant has happened; absent where nothing has to. */
  readonly ready?: Promise<void>;
  stop?(): Promise<void>;
}
