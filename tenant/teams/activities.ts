import { randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { writeAddress } from './conversation-ids';
import type { LocalTeams, Presence } from './local-teams';
import { serviceUrlOf } from './service-url';
import type { MessageRecord } from './thread-record';

/** What the channel delivers to the bot, in Bot Framework's own fields. */
export interface Activity extends Readonly<Record<string, unknown>> {
  readonly type: string;
  readonly id: string;
}

/** A person's words, or with `value` a pressed Action.Submit. */
export function messageActivity(
  teams: LocalTeams,
  presence: Presence,
  message: Pick<MessageRecord, 'id' | 'text'>,
): Activity {
  return {
    ...envelope(teams, presence),
    type: 'message',
    id: message.id,
    text: message.text,
    textFormat: 'plain',
    attachments: [{ contentType: 'text/html', content: htmlOf(message.text) }],
    entities: [...mentionsOfBot(teams, message.text), clientInfo(presence)],
  };
}

export function submitActivity(
  teams: LocalTeams,
  presence: Presence,
  submitted: { readonly value: object; readonly replyToId: string },
): Activity {
  return {
    ...envelope(teams, presence),
    type: 'message',
    id: teams.conversations.nextMessageId(teams.tenant.clock.now()),
    ...submitted,
  };
}

export function invokeActivity(
  teams: LocalTeams,
  presence: Presence,
  invoke: { readonly name: string; readonly value: object; readonly replyToId?: string },
): Activity {
  return { ...envelope(teams, presence), type: 'invoke', id: eventId(), ...invoke };
}

/** The two activities that tell a bot of its new place, in the order in which Teams sends them. */
export function additionActivities(teams: LocalTeams, presence: Presence): readonly Activity[] {
  const inTeam = presence.conversation.kind === 'channel';
  const eventType = inTeam ? { eventType: 'teamMemberAdded' } : {};
  return [
    installationActivity(teams, presence, 'add'),
    {
      ...envelope(teams, presence, { ...namedTeam(teams, presence), ...eventType }),
      type: 'conversationUpdate',
      id: eventId(),
      membersAdded: inTeam
        ? [{ id: botId(teams) }]
        : [{ id: presence.person.mri, aadObjectId: presence.person.id }, { id: botId(teams) }],
    },
  ];
}

export function installationActivity(
  teams: LocalTeams,
  presence: Presence,
  action: 'add' | 'remove',
): Activity {
  const settings = { settings: { selectedChannel: { id: presence.conversation.id } } };
  return {
    ...envelope(teams, presence, { ...namedTeam(teams, presence), ...settings }),
    type: 'installationUpdate',
    id: eventId(),
    action,
  };
}

export function botId({ tenant }: LocalTeams): string {
  return `28:${tenant.bot.appId}`;
}

export function mentionOfBot({ tenant }: LocalTeams): string {
  return `<at>${tenant.bot.displayName}</at>`;
}

function envelope(teams: LocalTeams, presence: Presence, channelData: object = {}) {
  const { tenant } = teams;
  const { person } = presence;
  const now = Temporal.Instant.from(tenant.clock.now().toISOString());
  return {
    channelId: 'msteams',
    serviceUrl: serviceUrlOf(tenant),
    timestamp: tenant.clock.now().toISOString(),
    localTimestamp: now.toString({ timeZone: person.timeZone }),
    localTimezone: person.timeZone,
    locale: person.locale,
    from: { id: person.mri, name: person.displayName, aadObjectId: person.id },
    recipient: { id: botId(teams), name: tenant.bot.displayName },
    conversation: conversationOf(teams, presence),
    channelData: { ...channelDataOf(teams, presence), ...channelData },
    entities: [clientInfo(presence)],
  };
}

function conversationOf({ tenant }: LocalTeams, { conversation, rootId }: Presence): object {
  if (conversation.kind === 'personal') {
    return { conversationType: 'personal', tenantId: tenant.id, id: conversation.id };
  }
  return {
    isGroup: true,
    conversationType: 'channel',
    tenantId: tenant.id,
    id: writeAddress({ conversationId: conversation.id, ...(rootId ? { rootId } : {}) }),
  };
}

function channelDataOf({ tenant, team }: LocalTeams, { conversation }: Presence): object {
  const base = { tenant: { id: tenant.id }, source: { name: 'message' } };
  if (conversation.kind === 'personal') return base;
  return {
    ...base,
    teamsChannelId: conversation.id,
    teamsTeamId: team.id,
    channel: { id: conversation.id },
    team: { id: team.id },
  };
}

/** Only events about the team itself name it. */
function namedTeam({ team }: LocalTeams, { conversation }: Presence): object {
  if (conversation.kind === 'personal') return {};
  return { team: { id: team.id, name: team.name, aadGroupId: team.groupId } };
}

function clientInfo({ person }: Presence): object {
  return {
    type: 'clientInfo',
    locale: person.locale,
    country: new Intl.Locale(person.locale).maximize().region ?? 'US',
    platform: 'Web',
    timezone: person.timeZone,
  };
}

function mentionsOfBot(teams: LocalTeams, text: string): object[] {
  const mention = mentionOfBot(teams);
  if (!text.includes(mention)) return [];
  const mentioned = { id: botId(teams), name: teams.tenant.bot.displayName };
  return [{ type: 'mention', mentioned, text: mention }];
}

/** What Teams' editor made of the words; the bot gets it beside the plain text. */
function htmlOf(text: string): string {
  let item = 0;
  const marked = text
    .split(/(<at>.*?<\/at>)/)
    .map((part) => {
      const name = /^<at>(.*)<\/at>$/.exec(part)?.[1];
      if (name === undefined) return escaped(part).replaceAll('\n', '<br>');
      return `<span itemtype="http://schema.skype.com/Mention" itemscope itemid="${item++}">${escaped(name)}</span>`;
    })
    .join('');
  return `<p>${marked}</p>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function eventId(): string {
  return `f:${randomUUID()}`;
}
