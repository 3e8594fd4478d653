import type { DraftId } from './ids';
import type { Requests } from './ports';
import type { ActivationRequest } from './request';

/** How many things can be asked for at once: as many as a card shows well. */
export const mostAtOnce = 10;

/**
 * What one draft asks for at a place: the draft itself for the first, `{draft}/1` for the second. Each
 * makes one request, however often the draft is sent.
 */
export function partOf(draft: DraftId, place: number): DraftId {
  return place === 0 ? draft : (`${draft}/${place}` as DraftId);
}

/** Every part that a draft can have. */
export function partsOf(draft: DraftId): readonly DraftId[] {
  return Array.from({ length: mostAtOnce }, (_, place) => partOf(draft, place));
}

/** The draft that a part is of. */
export function wholeOf(part: string): DraftId {
  return part.replace(/\/\d+$/, '') as DraftId;
}

/** The requests that were made of a draft so far, by their places. */
export async function madeOf(
  requests: Pick<Requests, 'ofDrafts'>,
  draft: DraftId,
): Promise<ReadonlyMap<number, ActivationRequest>> {
  const parts = partsOf(draft);
  const made = await requests.ofDrafts(parts);
  return new Map(
    parts.flatMap((part, place) => {
      const request = made.get(part);
      return request ? [[place, request] as const] : [];
    }),
  );
}
