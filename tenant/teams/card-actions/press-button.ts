import { submitActivity } from '../activities';
import { accepted } from '../bot-line';
import { clientMessage } from '../clients/client-message';
import type { LocalTeams, Presence } from '../local-teams';
import type { ClientAction, ClientActionOutcome } from '../page-api';
import type { MessageRecord } from '../thread-record';
import { unreachable } from './card-answer';
import { execute } from './execute-action';
import { giveView } from './refresh-card';

/** A person presses a button of a card, and is told what came of it. */
export function pressButton(
  teams: LocalTeams,
  presence: Presence,
  message: MessageRecord,
  action: ClientAction,
): Promise<ClientActionOutcome> {
  return action.type === 'Action.Submit'
    ? submit(teams, presence, message, action)
    : executeManually(teams, presence, message, action);
}

async function executeManually(
  teams: LocalTeams,
  presence: Presence,
  message: MessageRecord,
  { id, verb, data }: ClientAction,
): Promise<ClientActionOutcome> {
  const result = await execute(teams, {
    presence,
    message,
    action: { id, verb, data },
    trigger: 'manual',
  });
  switch (result.kind) {
    case 'card':
      await giveView(teams, presence, message, result.card);
      return { outcome: 'card', message: clientMessage(teams, presence, message) };
    case 'toast': {
      const { text } = result;
      return { outcome: 'toast', text, message: clientMessage(teams, presence, message) };
    }
    case 'sign-in':
      return { outcome: 'sign-in', text: result.text, url: result.url };
    case 'error':
      return { outcome: 'error', text: result.text };
  }
}

/** A submit reaches the bot as a message without words; what the bot makes of it comes as a message. */
async function submit(
  teams: LocalTeams,
  presence: Presence,
  message: MessageRecord,
  { data }: ClientAction,
): Promise<ClientActionOutcome> {
  const activity = submitActivity(teams, presence, { value: data, replyToId: message.id });
  if (!accepted(await teams.botLine.deliver(activity))) {
    return { outcome: 'error', text: unreachable };
  }
  const text = 'Your response was sent to the app';
  return { outcome: 'toast', text, message: clientMessage(teams, presence, message) };
}
