import type { Unread } from '../../pim/standing';
import type { Note } from '../note';
import { unreadSentence } from './unread';

const todo: Readonly<Record<Unread['why'], string>> = {
  consent: 'An administrator can allow it here:',
  unreachable: 'Ask again in a minute.',
  refused: 'If that stays so, tell whoever runs this bot.',
};

/** What a list lacks, why, and what to do about it. */
export function unreadNote(unread: Unread, adminConsentUrl: string): Note {
  const text = `${unreadSentence(unread)} ${todo[unread.why]}`;
  return unread.why === 'consent' ? { text, link: adminConsentUrl } : { text };
}
