import { z } from 'zod';
import { type LocalTeams, membersOf, type Presence } from '../local-teams';
import type { Card, MessageRecord } from '../thread-record';

const refresh = z.object({
  action: z
    .object({
      type: z.literal('Action.Execute'),
      id: z.string().optional(),
      verb: z.string().optional(),
      data: z.record(z.unknown()).default({}),
    })
    .passthrough(),
  userIds: z.array(z.string()).optional(),
});

export type RefreshAction = z.infer<typeof refresh>['action'];

/**
 * Beyond this many no list is honoured, and no card without a list refreshes by itself:
 * https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/universal-actions-for-adaptive-cards/work-with-universal-actions-for-adaptive-cards
 */
const mostUsers = 60;

/** The cards of a message as this person sees them: their own where an invoke gave one. */
export function cardsFor(message: MessageRecord, personId: string): readonly Card[] {
  const own = message.views[personId]?.card;
  return own ? [own] : message.cards;
}

/** What the card that this person sees wants to be asked when it comes into view, if they are meant. */
export function refreshFor(
  teams: LocalTeams,
  presence: Presence,
  message: MessageRecord,
): RefreshAction | undefined {
  for (const card of cardsFor(message, presence.person.id)) {
    const wanted = refresh.safeParse(card.refresh);
    if (wanted.success && isMeant(teams, presence, wanted.data.userIds)) return wanted.data.action;
  }
  return undefined;
}

function isMeant(
  teams: LocalTeams,
  { person, conversation }: Presence,
  userIds: readonly string[] | undefined,
): boolean {
  if (!userIds) return membersOf(teams, conversation).length <= mostUsers;
  return userIds.length <= mostUsers && userIds.includes(person.mri);
}
