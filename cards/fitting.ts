/** Of the 28 KB that Teams takes; the rest is for titles, buttons and what is shown where no card can be. */
const mostBytes = 12_000;

/** As many blocks as a card can hold, and how many more there would be. */
export function fitting(blocks: readonly object[]): readonly object[] {
  const shown = beginning(blocks, mostBytes);
  const left = blocks.length - shown.length;
  if (left === 0) return shown;
  return [...shown, { type: 'TextBlock', text: `… and ${left} more`, isSubtle: true, wrap: true }];
}

/**
 * As many blocks of each list as a card can hold. Short lists are shown whole, and what they leave of
 * the room goes to the longer ones: none is left out because another comes first.
 */
export function sharedFitting(
  lists: readonly (readonly object[])[],
  bytes: number,
): readonly (readonly object[])[] {
  const shown = new Map<readonly object[], readonly object[]>();
  let room = bytes;
  let waiting = lists.length;
  for (const list of lists.toSorted((a, b) => sizeOf(a) - sizeOf(b))) {
    const part = beginning(list, room / waiting);
    shown.set(list, part);
    room -= sizeOf(part);
    waiting -= 1;
  }
  return lists.map((list) => shown.get(list) ?? []);
}

function beginning(blocks: readonly object[], bytes: number): readonly object[] {
  let used = 0;
  const end = blocks.findIndex((block) => {
    used += sizeOf([block]);
    return used > bytes;
  });
  return end < 0 ? blocks : blocks.slice(0, end);
}

function sizeOf(blocks: readonly object[]): number {
  return blocks.reduce<number>((sum, block) => sum + Buffer.byteLength(JSON.stringify(block)), 0);
}
