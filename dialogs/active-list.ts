import type { Note } from '../cards/note';
import { type Reader, timeFor } from '../cards/reader';
import { roleLines } from '../cards/role-lines';
import { roleListCard } from '../cards/role-list';
import { roleSections } from '../cards/role-sections';
import { counted } from '../cards/text';
import type { Assignment } from '../pim/standing';
import type { DialogReply } from './reply';

const givingBack = 'Type "I\'m done" and the role or the group to give one back early.';

/** What somebody holds now, by kind, and until when. `notes` say what could not be read. */
export function activeList(
  held: readonly Assignment[],
  notes: readonly Note[],
  reader: Reader,
): DialogReply {
  const sections = roleSections(held).map(({ heading, roles }) => ({
    heading,
    count: roles.length,
    lines: roleLines(roles, (role) => detailOf(role, reader)),
  }));
  return {
    summary: `You hold ${counted(held.length, 'role')} now`,
    card: roleListCard({
      title: 'You hold now',
      sections,
      notes,
      forMore: 'Type "active" and a part of the name, for example: active payments',
      ...(held.some(({ activated }) => activated) ? { hint: givingBack } : {}),
    }),
  };
}

function detailOf({ activated, throughGroup, endsAt }: Assignment, reader: Reader): string {
  const until = endsAt ? `until ${timeFor(reader, endsAt)}` : 'permanently';
  if (activated) return until;
  // The group may end before what it gives does.
  if (throughGroup) return endsAt ? `through a group, ${until} at most` : 'through a group';
  return `${until}, assigned by an administrator`;
}
