import type { DraftId } from '../pim/ids';
import type { RoleAtScope } from '../pim/standing';
import { noticeCard } from './notice';
import { roleWithScope } from './role-choice';

interface Offer {
  readonly role: RoleAtScope;
  readonly because: string;
  readonly asked: RoleAtScope;
  readonly draft: DraftId;
}

/** A narrower role and the one that was asked for: one press goes on with either. */
export function narrowerOfferCard(
  sentence: string,
  { role, because, asked, draft }: Offer,
): object {
  const more = [
    `${because}.`,
    'Choose either: the rest of what you asked for stays as it is. Press one, or type its number.',
  ];
  return noticeCard(sentence, more, [
    {
      title: `1. ${roleWithScope(role)}`,
      verb: 'choose-answer',
      data: { draft, number: 1 },
      style: 'positive',
    },
    {
      title: `2. ${roleWithScope(asked)}, as asked`,
      verb: 'choose-answer',
      data: { draft, number: 2 },
    },
  ]);
}
