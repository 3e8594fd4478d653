import { wallClock } from './moment';
import type { Person } from './person';
import { minutesAfter } from './request';

/** From when on, and for how long, a morning is quiet. */
const fromHour = 6;
const quietMinutes = 120;

/** The next quiet moment of somebody's morning. Each has another, so that not all are looked after at once. */
export function nextMorning(person: Pick<Person, 'userId'>, timeZone: string, after: Date): Date {
  const today = wallClock(after, timeZone)
    .withPlainTime({ hour: fromHour })
    .add({ minutes: shareOf(person, quietMinutes) });
  const next = today.epochMilliseconds > after.getTime() ? today : today.add({ days: 1 });
  return new Date(next.epochMilliseconds);
}

/** How long after a moment Entra has done what was due then; and what is due to many is spread a little. */
const leastDelayMinutes = 1;
const mostDelayMinutes = 20;

/** When to look at what is due for somebody at a moment. */
export function soonAfter(person: Pick<Person, 'userId'>, moment: Date): Date {
  const spread = shareOf(person, mostDelayMinutes - leastDelayMinutes);
  return minutesAfter(moment, leastDelayMinutes + spread);
}

/** A number below `parts`, the same for a person at all times. */
function shareOf({ userId }: Pick<Person, 'userId'>, parts: number): number {
  const sum = [...userId].reduce((hash, letter) => (hash * 31 + letter.charCodeAt(0)) % 65_521, 7);
  return sum % parts;
}
