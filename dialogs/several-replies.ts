import type { RoleAtScope } from '../pim/standing';
import { severalReply } from './giving-back';
import type { DialogReply } from './reply';

/** The one reply, or a list of what came of each of several roles. */
export function severalReplies(
  title: string,
  replies: readonly (readonly [RoleAtScope, DialogReply])[],
): DialogReply {
  const [first, ...others] = replies;
  return first && others.length === 0 ? first[1] : severalReply(title, replies);
}
