/** Which names some words can mean; `sure` where they mean one and nothing else. */
export interface Hit {
  readonly names: readonly string[];
  readonly sure: boolean;
}

/** Words are joined, so that `share point` is `sharepoint`; short ones are not, so that `g a` is not `ga`. */
export function nameKey(words: readonly string[]): string {
  const joined = words.join('');
  return joined.length < 6 ? words.join(' ') : joined;
}

export function headFirstKey([head = '', ...others]: readonly string[]): string {
  return nameKey([head, ...others.sort()]);
}
