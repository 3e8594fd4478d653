import type { Filled } from './match';

/**
 * In a range one `afternoon` is for both times: 午後3時から5時まで ends at 17:00, `de 2 a 4 de la tarde`
 * begins at 14:00. A time that was said whole stays as it is.
 */
export function alignTimes(filled: readonly Filled[]): readonly Filled[] {
  const clocks = filled.filter(({ clock }) => clock !== undefined);
  const [first, second] = clocks;
  if (!first?.clock || !second?.clock || clocks.length > 2) return filled;
  if (second.clock.part && isForenoon(first) && later(first) < second.value) {
    return filled.map((each) => (each === first ? afternoon(first) : each));
  }
  if (first.clock.part && isForenoon(second) && second.value <= first.value) {
    const moved = later(second) > first.value;
    return moved ? filled.map((each) => (each === second ? afternoon(second) : each)) : filled;
  }
  return filled;
}

function isForenoon({ clock, value }: Filled): boolean {
  return clock?.part === false && value < 12 * 60;
}

function later({ value }: Filled): number {
  return value + 12 * 60;
}

function afternoon(filled: Filled): Filled {
  const value = later(filled);
  const said = `${Math.floor(value / 60)}:${String(value % 60).padStart(2, '0')}`;
  return { ...filled, value, words: [said] };
}
