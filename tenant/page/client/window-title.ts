/** The browser tab's words: how much is unread, where, and who sits here. */
export function windowTitle(unread: number, place: string | undefined, person: string): string {
  const where = [place, person].filter(Boolean).join(' · ');
  return unread > 0 ? `(${unread}) ${where}` : where;
}
