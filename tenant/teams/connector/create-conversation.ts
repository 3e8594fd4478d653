import { z } from 'zod';
import { mayWriteTo } from '../bot-presence';
import { writeAddress } from '../conversation-ids';
import { botChat, findPerson, type LocalTeams } from '../local-teams';
import { serviceUrlOf } from '../service-url';
import { badSyntax, botNotInRoster, TeamsError } from '../teams-error';
import { readBotActivity } from './bot-activity';
import { say } from './bot-messages';
import { findPlace } from './place';

const parameters = z.object({
  members: z.array(z.object({ id: z.string() }).passthrough()).nullish(),
  tenantId: z.string().nullish(),
  channelData: z
    .object({
      channel: z.object({ id: z.string() }).nullish(),
      tenant: z.object({ id: z.string() }).nullish(),
    })
    .nullish(),
  activity: z.unknown(),
});

type Parameters = z.infer<typeof parameters>;

export interface Created {
  readonly id: string;
  readonly activityId?: string;
  readonly serviceUrl: string;
}

/** The conversation that a create request is about, for the rate limit: it holds by thread. */
export function createdIn(body: unknown): string {
  const read = parameters.safeParse(body);
  return read.success ? (read.data.channelData?.channel?.id ?? memberIn(read.data)) : '';
}

/** A chat with one person, the existing one where there is one, or a new thread in a channel. */
export async function createConversation(teams: LocalTeams, body: unknown): Promise<Created> {
  const read = parameters.safeParse(body);
  if (!read.success) throw badSyntax('The conversation parameters are not valid.');
  requireTenant(teams, read.data);
  const channelId = read.data.channelData?.channel?.id;
  return channelId === undefined
    ? openChat(teams, read.data)
    : startThread(teams, channelId, read.data.activity);
}

async function openChat(teams: LocalTeams, wanted: Parameters): Promise<Created> {
  const { members, activity } = wanted;
  if (members?.length !== 1) throw badSyntax('A bot opens a chat with exactly one member.');
  const person = findPerson(teams.tenant, memberIn(wanted));
  // Teams' own words for an id that is nobody's.
  if (!person) throw badSyntax('Failed to decrypt pairwise id.');
  if (!mayWriteTo(teams, person)) {
    if (person.guest) throw forbiddenForGuest();
    throw botNotInRoster();
  }
  const conversation = botChat(teams, person.id);
  await teams.conversations.keep();
  const place = { id: conversation.id, serviceUrl: serviceUrlOf(teams.tenant) };
  if (activity === undefined || activity === null) return place;
  const [message] = await say(teams, { conversation }, readBotActivity(activity));
  return { ...place, ...(message ? { activityId: message.id } : {}) };
}

async function startThread(
  teams: LocalTeams,
  channelId: string,
  activity: unknown,
): Promise<Created> {
  const { conversation } = findPlace(teams, channelId);
  if (conversation.kind !== 'channel') throw badSyntax('The channel id is not one of a channel.');
  if (!activity) throw badSyntax('A new thread in a channel needs its first activity.');
  const [root] = await say(teams, { conversation }, readBotActivity(activity));
  if (!root) throw badSyntax('A thread begins with a message.');
  const id = writeAddress({ conversationId: conversation.id, rootId: root.id });
  return { id, activityId: root.id, serviceUrl: serviceUrlOf(teams.tenant) };
}

function requireTenant({ tenant }: LocalTeams, { tenantId, channelData }: Parameters): void {
  const named = tenantId ?? channelData?.tenant?.id;
  if (named === undefined || named === tenant.id) return;
  throw new TeamsError(
    403,
    'ForbiddenOperationException',
    'The bot is not installed in that tenant.',
  );
}

function memberIn({ members }: Parameters): string {
  return members?.[0]?.id ?? '';
}

function forbiddenForGuest(): TeamsError {
  return new TeamsError(
    403,
    'ForbiddenOperationException',
    'A guest can be messaged only after using the app in this tenant.',
  );
}
