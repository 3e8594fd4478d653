import type { Point } from './point';

/** What a phrase says about time, before it is set against a clock. */
export type TimePart =
  | { readonly says: 'length'; readonly minutes: number }
  | { readonly says: 'start'; readonly point: Point }
  | { readonly says: 'start-in'; readonly minutes: number }
  /** `loose` is the end of a day that was said in passing, as in `for today until 4`. */
  | { readonly says: 'end'; readonly point: Point; readonly loose?: true }
  /** A time of day alone: where it ends is said elsewhere, or it is unclear. */
  | { readonly says: 'moment'; readonly point: Point }
  /** As long as the role allows. */
  | { readonly says: 'longest' }
  /** `for a while`, `until it works`: to be asked for. */
  | { readonly says: 'open' }
  /** `by 5pm`, `every Monday`: it cannot be told what is meant, or not be kept to. */
  | { readonly says: 'unclear' };

/** The time that one phrase tells; no parts where it only says `now`. */
export interface TimePhrase {
  readonly parts: readonly TimePart[];
  readonly next: number;
}
