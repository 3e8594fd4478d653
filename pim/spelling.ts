/**
 * Whether one slip of the fingers turns one word into the other: a letter too many, too few, wrong,
 * or two neighbours exchanged (Damerau). A word is one slip away from itself too.
 */
export function isWithinOneSlip(typed: string, meant: string): boolean {
  const tooMany = typed.length - meant.length;
  if (tooMany > 1 || tooMany < -1) return false;
  let same = 0;
  while (same < typed.length && typed[same] === meant[same]) same += 1;
  if (tooMany > 0) return endsAlike(typed, same + 1, meant, same);
  if (tooMany < 0) return endsAlike(typed, same, meant, same + 1);
  return endsAlike(typed, same + 1, meant, same + 1) || isExchange(typed, meant, same);
}

function isExchange(typed: string, meant: string, at: number): boolean {
  return (
    at + 1 < typed.length &&
    typed[at] === meant[at + 1] &&
    typed[at + 1] === meant[at] &&
    endsAlike(typed, at + 2, meant, at + 2)
  );
}

/** Compared in place: this is asked of many words for each that was typed. */
function endsAlike(one: string, from: number, other: string, otherFrom: number): boolean {
  let at = from;
  const ahead = otherFrom - from;
  while (at < one.length && one[at] === other[at + ahead]) at += 1;
  return at >= one.length && at + ahead >= other.length;
}
