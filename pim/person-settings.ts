/** What a person has set here, for what Teams does not tell, or tells wrong. */
export interface PersonSettings {
  /** IANA name, in place of the zone that Teams tells. */
  readonly timeZone?: string;
  /** When the working day ends, on a 24-hour clock: `17:30`. */
  readonly workdayEnd?: string;
}

/** When a working day ends for whoever has not said otherwise. */
export const usualWorkdayEnd = '17:00';
