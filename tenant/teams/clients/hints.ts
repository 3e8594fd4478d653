import { personId } from '../../directory/cast-ids';

const byKey: Readonly<Record<string, string>> = {
  ada: 'Type: activate Exchange Admin for 2h',
  grace: 'Approves Exchange Administrator: watch the channel and the chat',
  henrik: 'Approves Exchange Administrator too: see what happens when Grace was faster',
  priya: 'Holds Privileged Role Administrator: type in a channel, use this channel for approvals',
  sam: 'Type: activate Helpdesk Admin for 1h, ticket INC-4711',
  bruno: 'Type: what can I activate?',
  noah: 'Has no second factor: see what Entra says to that',
  yuki: 'Type: activate Security Admin for 1h, and see what it asks for',
  gil: 'A guest: sees the channel, decides nothing',
  olu: 'Is in no team: the bot cannot write first',
};

const byId = new Map(Object.entries(byKey).map(([key, hint]) => [personId(key), hint]));

/** What a newcomer can try as this person. */
export function hintFor(id: string): string | undefined {
  return byId.get(id);
}
