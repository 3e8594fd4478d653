import type { Intent } from '../../pim/wish';
import { type AnyCommand, listed } from '../command';
import { activate } from './activate';
import { active } from './active';
import { approve } from './approve';
import { bindChannel } from './bind-channel';
import { cancel } from './cancel';
import { deactivate } from './deactivate';
import { deny } from './deny';
import { hello } from './hello';
import { helpFor } from './help';
import { roles } from './roles';
import { signOut } from './sign-out';
import { status } from './status';
import { unbindChannel } from './unbind-channel';

/** Every command there is, in the order in which help lists them. */
export const commands: Readonly<Record<Intent, AnyCommand>> = {
  activate: listed(activate),
  deactivate: listed(deactivate),
  'list-eligible': listed(roles),
  'list-active': listed(active),
  status: listed(status),
  cancel: listed(cancel),
  approve: listed(approve),
  deny: listed(deny),
  'bind-channel': listed(bindChannel),
  'unbind-channel': listed(unbindChannel),
  'sign-out': listed(signOut),
  help: listed(helpFor(() => Object.values(commands))),
  hello: listed(hello),
};
