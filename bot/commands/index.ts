import { type Commands, listed } from '../command';
import { activate } from './activate';
import { active } from './active';
import { affirmWith } from './affirm';
import { approvals } from './approvals';
import { approve } from './approve';
import { bindChannel } from './bind-channel';
import { cancel } from './cancel';
import { chooseFrom } from './choose';
import { deactivate } from './deactivate';
import { deny } from './deny';
import { extend } from './extend';
import { favourites } from './favourites';
import { forgetFavourite } from './forget-favourite';
import { hello } from './hello';
import { helpFor } from './help';
import { history } from './history';
import { negate } from './negate';
import { pending } from './pending';
import { renew } from './renew';
import { reviews } from './reviews';
import { roleInfo } from './role-info';
import { roles } from './roles';
import { saveFavourite } from './save-favourite';
import { scheduled } from './scheduled';
import { settings } from './settings';
import { signOut } from './sign-out';
import { smallTalk } from './small-talk';
import { snooze } from './snooze';
import { stats } from './stats';
import { status } from './status';
import { suggestRole } from './suggest-role';
import { unbindChannel } from './unbind-channel';
import { whoHas } from './who-has';
import { whyDenied } from './why-denied';

/** Every command there is, in the order in which help lists them. */
export const commands: Commands = {
  activate: listed(activate),
  deactivate: listed(deactivate),
  'list-eligible': listed(roles),
  'list-active': listed(active),
  status: listed(status),
  'list-pending': listed(pending),
  'list-scheduled': listed(scheduled),
  cancel: listed(cancel),
  'save-favourite': listed(saveFavourite),
  'list-favourites': listed(favourites),
  'forget-favourite': listed(forgetFavourite),
  extend: listed(extend),
  renew: listed(renew),
  'list-approvals': listed(approvals),
  approve: listed(approve),
  deny: listed(deny),
  'suggest-role': listed(suggestRole),
  'role-info': listed(roleInfo),
  'who-has': listed(whoHas),
  history: listed(history),
  'why-denied': listed(whyDenied),
  stats: listed(stats),
  'list-reviews': listed(reviews),
  snooze: listed(snooze),
  settings: listed(settings),
  'bind-channel': listed(bindChannel),
  'unbind-channel': listed(unbindChannel),
  'sign-out': listed(signOut),
  help: listed(helpFor(() => Object.values(commands))),
  hello: listed(hello),
  'small-talk': listed(smallTalk),
  choose: listed(chooseFrom(() => commands)),
  affirm: listed(affirmWith(() => commands)),
  negate: listed(negate),
};
