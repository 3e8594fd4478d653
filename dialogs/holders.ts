import { type ListLine, listCard } from '../cards/list';
import { dateFor, type Reader } from '../cards/reader';
import { counted } from '../cards/text';
import { entraPortal } from '../cards/words/portals';
import type { Holder } from '../pim/holder';
import { isNamedLike } from '../pim/person';
import type { NamedRole } from '../pim/reading/roles/role-catalogue';
import { type DialogReply, sayText } from './reply';

/** Who holds a role, or whether one person does; `undefined` where Entra does not show it to the reader. */
export function holdersReply(
  { roleName }: NamedRole,
  holders: readonly Holder[] | undefined,
  reader: Reader,
  person?: string,
): DialogReply {
  if (!holders) {
    return sayText(
      `Entra does not show you who holds ${roleName}: that takes a role such as Global Reader, active now. Your own are under "active" and "roles".`,
    );
  }
  if (person !== undefined) return aboutPerson(roleName, holders, reader, person);
  if (holders.length === 0) return sayText(`Nobody holds ${roleName}, and nobody may activate it.`);
  const told = once(holders);
  const active = told.filter((holder) => holder.active).length;
  const summary = `${roleName}: ${active} active now, ${told.length - active} more may activate it`;
  const lines = told.map((holder) => line(holder, reader));
  const hint = `All of it, also groups’ members, is at ${entraPortal}.`;
  return { summary, card: listCard(summary, lines, hint) };
}

function aboutPerson(
  roleName: string,
  holders: readonly Holder[],
  reader: Reader,
  person: string,
): DialogReply {
  const meant = once(holders).filter(
    (holder) => holder.kind === 'person' && isNamedLike(holder, person),
  );
  const groups = holders.filter(({ kind }) => kind === 'group').length;
  const throughGroups =
    groups > 0 ? ` ${counted(groups, 'group')} may give it too; I do not see their members.` : '';
  if (meant.length === 0) {
    return sayText(
      `No: nobody called "${person}" holds ${roleName} now or may activate it.${throughGroups}`,
    );
  }
  const title = `${roleName} and "${person}"`;
  return {
    summary: title,
    card: listCard(
      title,
      meant.map((holder) => line(holder, reader)),
      'As Entra shows it now.',
    ),
  };
}

/** Whose role is on may activate it as well: that is not told twice. */
function once(holders: readonly Holder[]): readonly Holder[] {
  const place = ({ id, scopeName }: Holder) => `${id} ${scopeName}`;
  const active = holders.filter((holder) => holder.active);
  const on = new Set(active.map(place));
  return [...active, ...holders.filter((holder) => !(holder.active || on.has(place(holder))))];
}

const kindWords: Record<Holder['kind'], string> = {
  person: '',
  group: ' (group)',
  application: ' (application)',
};

function line(
  { name, kind, active, activated, scopeName, endsAt }: Holder,
  reader: Reader,
): ListLine {
  const how = active ? (activated ? 'Active now' : 'Assigned, always on') : 'May activate it';
  const until = endsAt ? ` until ${dateFor(reader, endsAt)}` : '';
  const where = scopeName === 'Directory' ? '' : `, over ${scopeName}`;
  return { name: name + kindWords[kind], detail: how + until + where };
}
