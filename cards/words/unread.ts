import type { Kind, Unread } from '../../pim/standing';
import { whoIsAsked } from './who-is-asked';

const whose: Readonly<Record<Kind, string>> = {
  directory: 'your Entra roles',
  group: 'your groups',
  azure: 'your Azure roles',
};

/** What is not known of a person, and why: `I could not read your Azure roles: Azure did not answer.` */
export function unreadSentence({ kind, why }: Unread): string {
  return `I could not read ${whose[kind]}: ${reasonFor(kind, why)}.`;
}

/** What to do about it where nothing was changed for that; the list of roles has the address for consent. */
export function unreadAdvice(unread: readonly Unread[]): string {
  const reasons = new Set(unread.map(({ why }) => why));
  if (reasons.has('unreachable')) return 'Try again in a minute.';
  return reasons.has('consent')
    ? 'Type "roles" to see where an administrator can allow it.'
    : 'If that stays so, tell whoever runs this bot.';
}

function reasonFor(kind: Kind, why: Unread['why']): string {
  switch (why) {
    case 'consent':
      return 'your organisation has not allowed me to';
    case 'unreachable':
      return `${whoIsAsked[kind]} did not answer`;
    case 'refused':
      return `${whoIsAsked[kind]} refused it`;
  }
}
