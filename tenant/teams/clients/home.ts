import type { PersonRecord } from '../../directory/state';
import { botChat, isMember, type LocalTeams } from '../local-teams';
import type { ClientConversation, ClientHome, ClientPerson, ClientThread } from '../page-api';
import type { ConversationRecord, MessageRecord } from '../thread-record';
import { clientMessage, isSeen } from './client-message';
import { hintFor } from './hints';

export function clientPerson(person: PersonRecord): ClientPerson {
  const { id, mri, displayName, userPrincipalName, jobTitle } = person;
  const { guest, emergencyAccess, timeZone, locale } = person;
  const hint = hintFor(id);
  return {
    ...{ id, mri, displayName, userPrincipalName, jobTitle },
    ...{ guest, emergencyAccess, timeZone, locale },
    ...(hint === undefined ? {} : { hint }),
  };
}

/** What a person finds when they open Teams: their chat with the bot, then the team's channels. */
export function clientHome(teams: LocalTeams, person: PersonRecord): ClientHome {
  const channels = teams.team.channels.flatMap(({ id }) => teams.conversations.find(id) ?? []);
  const mine = channels.filter((channel) => isMember(teams, channel, person.id));
  return {
    person: clientPerson(person),
    botName: teams.tenant.bot.displayName,
    conversations: [botChat(teams, person.id), ...mine].map((conversation) =>
      clientConversation(teams, conversation, person.id),
    ),
  };
}

export function clientThread(
  teams: LocalTeams,
  conversation: ConversationRecord,
  person: PersonRecord,
): ClientThread {
  return {
    conversation: clientConversation(teams, conversation, person.id),
    messages: conversation.messages
      .filter(isSeen)
      .map((message) => clientMessage(teams, { person, conversation }, message)),
  };
}

function clientConversation(
  teams: LocalTeams,
  conversation: ConversationRecord,
  personId: string,
): ClientConversation {
  const channel = teams.team.channels.find(({ id }) => id === conversation.id);
  const seen = conversation.messages.filter(isSeen);
  const last = seen.at(-1);
  return {
    id: conversation.id,
    kind: conversation.kind,
    name: channel?.name ?? teams.tenant.bot.displayName,
    ...(channel ? { teamName: teams.team.name } : {}),
    unread: seen.filter((message) => isUnread(conversation, message, personId)).length,
    ...(last ? { lastMessageAt: last.sentAt } : {}),
  };
}

function isUnread(
  { readUpTo }: ConversationRecord,
  { id, senderId }: MessageRecord,
  personId: string,
): boolean {
  return senderId !== personId && Number(id) > Number(readUpTo[personId] ?? 0);
}
