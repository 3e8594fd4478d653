import { type DialogReply, sayText } from '../../dialogs/reply';
import { type Bound, bindChannel as bind } from '../../pim/bind-channel';
import { wholeChannel } from '../../pim/place';
import { identifyRole, type NamedRole } from '../../pim/role-names';
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
  const identified = identifyRole(said);
  const [only] = identified?.roles ?? [];
  if (identified?.sure && only) return only;
  if (!identified)
    return `I know no Entra role "${said}". Nothing was changed. Give its full name.`;
  const names = identified.roles.slice(0, 5).map(({ roleName }) => roleName);
  return `"${said}" may be ${names.join(' or ')}. Nothing was changed. Give the full name.`;
}

function confirmation(roleName: string | undefined): DialogReply {
  return sayText(
    roleName
      ? `Requests for ${roleName} that need an approval are shown in this channel from now on.`
      : 'Requests that need an approval are shown in this channel from now on, except those of roles with a channel of their own.',
  );
}
