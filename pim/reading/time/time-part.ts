import type { Point } from './point';

/** What a phrase says about time, before it is set against a clock. */
export type TimePart =
  | { readonly says: 'length'; readonly minutes: number }
  | { readonly says: 'start'; readonly point: Point }
  | { readonly says: 'start-in'; readonly minutes: number }
  | { readonly says: 'end'; readonly point: Point }
  /** `for a while`, `until it works`: to be asked for. */
  | { readonly says: 'open' }
  /** `by 5pm`: it cannot be told what is meant. */
  | { readonly says: 'unclear' };

/** The time that one phrase tells; no parts where it only says `now`. */
export interface TimePhrase {
  readonly parts: readonly TimePart[];
  readonly next: number;
}
