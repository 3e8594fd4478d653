/** What a record holds under an id that somebody sent: `constructor` is nobody. */
export function own<Item>(
  record: Readonly<Record<string, Item>>,
  id: string | null | undefined,
): Item | undefined {
  return typeof id === 'string' && Object.hasOwn(record, id) ? record[id] : undefined;
}
