import { type DialogReply, sayText } from '../../dialogs/reply';
import { type Bound, bindChannel as bind } from '../../pim/bind-channel';
import { wholeChannel } from '../../pim/place';
import { meantRole } from '../../pim/reading/roles/meant-role';
import { builtInRole, type NamedRole } from '../../pim/reading/roles/role-catalogue';
import type { Command } from '../command';

const refusals: Record<Exclude<Bound['kind'], 'bound'>, string> = {
  'not-administrator':
    'Only somebody who is Privileged Role Administrator right now can say where approvals are shown. Nothing was changed. If you are eligible for the role, activate it in our own chat and try again.',
  guest: 'Guests cannot say where approvals are shown. Nothing was changed.',
};

export const bindChannel: Command<'bind-channel'> = {
  intent: 'bind-channel',
  word: 'use this channel for approvals',
  usage: 'use this channel for approvals of Exchange Administrator',
  summary: 'Show approval requests in this channel, of all roles or of one',
  places: ['channel'],

  async run({ actor, place, ports }, wish) {
    const role = wish.role === undefined ? undefined : namedRole(wish.role);
    if (typeof role === 'string') return sayText(role);
    const bound = await bind(ports, actor, wholeChannel(place), role);
    if (bound.kind !== 'bound') return sayText(refusals[bound.kind]);
    return confirmation(role?.roleName);
  },
};

/** The role, or the sentence that says why there is none. */
function namedRole(said: string): NamedRole | string {
  const { names, ambiguous } = meantRole(said, {});
  const [only, ...others] = names;
  if (only === undefined) {
    return `I know no Entra role "${said}". Nothing was changed. Give its full name.`;
  }
  const role = others.length === 0 && !ambiguous ? builtInRole(only) : undefined;
  if (role) return role;
  return `"${said}" may be ${names.slice(0, 5).join(' or ')}. Nothing was changed. Give the full name.`;
}

function confirmation(roleName: string | undefined): DialogReply {
  return sayText(
    roleName
      ? `Requests for ${roleName} that need an approval are shown in this channel from now on.`
      : 'Requests that need an approval are shown in this channel from now on, except those of roles with a channel of their own.',
  );
}
