/** What kind of slip one is, the likeliest first: what hands do, before what only chance does. */
export const slipCost = { ofTheHand: 0, ofTheNextKey: 1, ofChance: 2 } as const;

const rows = ['1234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/** Each letter's neighbours on the keyboard; enough for the other layouts, which exchange few keys. */
const neighbours = new Map(
  rows.flatMap((row, at) =>
    [...row].map((key, place) => {
      const [above = '', below = ''] = [rows[at - 1], rows[at + 1]];
      const around = [row[place - 1], row[place + 1], above[place], above[place + 1]];
      return [key, new Set([...around, below[place - 1], below[place]])] as const;
    }),
  ),
);

function areNeighbours(one = '', other = ''): boolean {
  return neighbours.get(one)?.has(other) === true;
}

/** How likely it is that a hand which meant one word typed the other, which is one slip away. */
export function costOfSlip(typed: string, meant: string): number {
  const firstLetter = typed[0] === meant[0] ? 0 : 1;
  return kindOf(typed, meant) * 2 + firstLetter;
}

function kindOf(typed: string, meant: string): number {
  if (typed.length < meant.length) return slipCost.ofTheHand;
  let at = 0;
  while (at < typed.length && typed[at] === meant[at]) at += 1;
  if (typed.length > meant.length) return kindOfExtra(typed, at);
  if (typed[at] === meant[at + 1] && typed[at + 1] === meant[at]) return slipCost.ofTheHand;
  return areNeighbours(typed[at], meant[at]) ? slipCost.ofTheNextKey : slipCost.ofChance;
}

function kindOfExtra(typed: string, at: number): number {
  const extra = typed[at];
  const beside = [typed[at - 1], typed[at + 1]];
  if (beside.includes(extra)) return slipCost.ofTheHand;
  return beside.some((key) => areNeighbours(extra, key))
    ? slipCost.ofTheNextKey
    : slipCost.ofChance;
}
