/**
 * Whether one slip of the fingers turns one word into the other: a letter too many, too few, wrong,
 * or two neighbours exchanged (Damerau). A word is one slip away from itself too.
 */
export function isWithinOneSlip(typed: string, meant: string): boolean {
  if (Math.abs(typed.length - meant.length) > 1) return false;
  let same = 0;
  while (same < typed.length && typed[same] === meant[same]) same += 1;
  const typedRest = typed.slice(same);
  const meantRest = meant.slice(same);
  return (
    typedRest.slice(1) === meantRest.slice(1) ||
    typedRest.slice(1) === meantRest ||
    typedRest === meantRest.slice(1) ||
    isExchange(typedRest, meantRest)
  );
}

function isExchange(typed: string, meant: string): boolean {
  return (
    typed.length > 1 &&
    typed[0] === meant[1] &&
    typed[1] === meant[0] &&
    typed.slice(2) === meant.slice(2)
  );
}
