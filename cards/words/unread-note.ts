import type { Unread } from '../../pim/standing';
import { unreadSentence } from './unread';

/** What a list lacks, why, and what to do about it. */
export function unreadNote(unread: Unread, adminConsentUrl: string): string {
  const todo: Readonly<Record<Unread['why'], string>> = {
    consent: `An administrator can allow it here: ${adminConsentUrl}`,
    unreachable: 'Ask again in a minute.',
    refused: 'If that stays so, tell whoever runs this bot.',
  };
  return `${unreadSentence(unread)} ${todo[unread.why]}`;
}
