/** Of the 28 KB that Teams takes; the rest is for titles, buttons and what is shown where no card can be. */
const mostBytes = 12_000;

/** As many blocks as a card can hold, and how many more there would be. */
export function fitting(blocks: readonly object[]): readonly object[] {
  const shown: object[] = [];
  let bytes = 0;
  for (const block of blocks) {
    bytes += Buffer.byteLength(JSON.stringify(block));
    if (bytes > mostBytes) break;
    shown.push(block);
  }
  const left = blocks.length - shown.length;
  if (left === 0) return shown;
  return [...shown, { type: 'TextBlock', text: `… and ${left} more`, isSubtle: true, wrap: true }];
}
