/**
 * The one clock of the tenant and of everybody who follows it. It runs with the machine's, ahead by
 * what it was moved, and only forward: an activation that has ended does not come back.
 *
 * A move goes from event to event: at each the tenant does what is due, then each follower, so that a
 * jump of two hours gives the warning at its time and not after the end.
 */
export interface TenantClock {
  now(): Date;
  /** Registers a part of the tenant that has things to do at times: it tells its next, and does what is due. */
  attend(attendant: ClockAttendant): void;
  /** Moves to a moment. Resolves when everything due by then has been done. Rejects a moment in the past. */
  moveTo(moment: Date): Promise<void>;
  /** The next moment at which the tenant or a follower has something to do, if any. */
  nextEvent(): Date | undefined;
}

export interface ClockAttendant {
  /** What it does is no event: no move stops for it, and nobody who goes to the next event goes there. */
  readonly quiet?: true;
  nextDue(): Date | undefined;
  /** Does everything due by `now`. */
  catchUp(now: Date): Promise<void>;
}
