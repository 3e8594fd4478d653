import { sayText } from '../../dialogs/reply';
import { PimError } from '../../pim/errors';
import { type Action, showToast } from '../action';

const nothingWaits =
  'Nothing that you wrote is waiting any more. If you heard nothing of it, write it again.';

/** In a channel the press itself brings the token, so it is always asked for. */
export const resumeTurn: Action = {
  verb: 'resume-turn',
  async run(press) {
    if (!press.signedIn) throw new PimError('sign-in-needed');
    const resumed = await press.resume();
    if (resumed.length === 0) return showToast(nothingWaits);
    const sentence = `${press.actor.name} is signed in.`;
    // Any other message that the button came from is not theirs to change for everybody.
    const isItsMessage = resumed.some(({ askedWith }) => askedWith === press.messageId);
    return { ...showToast(sentence), ...(isItsMessage ? { message: sayText(sentence) } : {}) };
  },
};
