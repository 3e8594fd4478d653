const longest = 500;

/** A reason short enough to keep, without what a database cannot hold. */
export function brief(text: string): string {
  return text
    .slice(0, longest)
    .replaceAll('\0', '\ufffd')
    .replaceAll(/\p{Surrogate}/gu, '\ufffd');
}
