import type { PersonRecord } from '../directory/state';
import type { Tenant } from '../tenant';
import type { BotLine } from './bot-line';
import { botChatId } from './conversation-ids';
import type { Conversations } from './conversations';
import type { Errands } from './errands';
import type { EventStreams } from './event-streams';
import { type Team, teamMembers } from './team';
import type { ConversationRecord } from './thread-record';
import type { UnderWay } from './under-way';

/** The local Teams: what each of its operations works on. */
export interface LocalTeams {
  readonly tenant: Tenant;
  readonly team: Team;
  readonly conversations: Conversations;
  readonly streams: EventStreams;
  readonly errands: Errands;
  readonly botLine: BotLine;
  readonly underWay: UnderWay;
  /** How many Teams clients each person has open, on the desktop and on the phone. */
  readonly clientsPerPerson: number;
}

/** A person in a conversation, in channels perhaps in one of its threads. */
export interface Presence {
  readonly person: PersonRecord;
  readonly conversation: ConversationRecord;
  readonly rootId?: string;
}

export function findPerson(tenant: Tenant, idOrMri: string): PersonRecord | undefined {
  const { people } = tenant.directory;
  return people[idOrMri] ?? Object.values(people).find(({ mri }) => mri === idOrMri);
}

/** A person's chat with the bot; there is one for everybody, whether or not anything was said in it. */
export function botChat({ tenant, conversations }: LocalTeams, personId: string) {
  return conversations.ensure(botChatId(tenant.id, personId), {
    kind: 'personal',
    personId,
    bot: 'known',
  });
}

export function membersOf(
  { tenant }: LocalTeams,
  conversation: ConversationRecord,
): readonly PersonRecord[] {
  if (conversation.kind === 'channel') return teamMembers(tenant);
  const person = tenant.directory.people[conversation.personId ?? ''];
  return person ? [person] : [];
}

export function isMember(
  teams: LocalTeams,
  conversation: ConversationRecord,
  personId: string,
): boolean {
  return membersOf(teams, conversation).some(({ id }) => id === personId);
}
