import type { Occasion } from './order';
import { own } from './own';

/**
 * Whether the caller is one of those who were asked. An account that was disabled since decides
 * nothing, and nobody decides what they asked for or what is for themselves, whatever the settings name.
 */
export function maySettle(
  { directory, caller }: Pick<Occasion, 'directory' | 'caller'>,
  approverIds: readonly string[],
  partyIds: readonly string[],
): boolean {
  return (
    !caller.application &&
    approverIds.includes(caller.id) &&
    (own(directory.people, caller.id)?.accountEnabled ?? false) &&
    !partyIds.includes(caller.id)
  );
}
