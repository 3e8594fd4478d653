import type { Kind, Unread } from '../../pim/standing';

const whose: Readonly<Record<Kind, string>> = {
  directory: 'your Entra roles',
  group: 'your groups',
  azure: 'your Azure roles',
};

const asked: Readonly<Record<Kind, string>> = {
  directory: 'Entra',
  group: 'Entra',
  azure: 'Azure',
};

/** What is not known of a person, and why: `I could not read your Azure roles: Azure did not answer.` */
export function unreadSentence({ kind, why }: Unread): string {
  return `I could not read ${whose[kind]}: ${reasonFor(kind, why)}.`;
}

function reasonFor(kind: Kind, why: Unread['why']): string {
  switch (why) {
    case 'consent':
      return 'your organisation has not allowed me to';
    case 'unreachable':
      return `${asked[kind]} did not answer`;
    case 'refused':
      return `${asked[kind]} refused it`;
  }
}
