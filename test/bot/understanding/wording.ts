/** Words that lead to a reason or a task and are no part of it. */
const leads = ['to', 'so i can', 'because of', 'because', 'for', 'due to', 'reason', 'the'];

/** How much of the wording two texts share: 1 for all of it, in whatever order (F1). */
export function likeness(one = '', other = ''): number {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  if (a.length + b.length === 0) return 1;
  const left = [...b];
  const shared = a.filter((word) => {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
  return (2 * shared.length) / (a.length + b.length);
}

function wordsOf(text: string): readonly string[] {
  let words = text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  for (let lead = leadOf(words); lead > 0; lead = leadOf(words)) words = words.slice(lead);
  return words;
}

/** The length of what leads to the wording; nothing leads to nothing. */
function leadOf(words: readonly string[]): number {
  const text = words.join(' ');
  const lead = leads.find((said) => text.startsWith(`${said} `));
  return lead === undefined ? 0 : lead.split(' ').length;
}
