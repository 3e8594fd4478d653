import type { TenantId } from '../../pim/ids';
import type { Place } from '../../pim/ports';
import type { Message } from '../outbound';

/**
 * Our message as the activity that Teams takes. A text beside a card would be delivered as a second
 * message, and neither could be updated any more; so a card goes alone.
 */
export function messageActivity(message: Message, kind: Place['kind']): object {
  return {
    type: 'message',
    summary: message.summary,
    ...(message.card ? cardPart(message.card) : textPart(message)),
    ...(message.alert && kind === 'personal'
      ? { channelData: { notification: { alert: true } } }
      : {}),
  };
}

function cardPart(card: object) {
  return {
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }],
  };
}

function textPart({ text, summary }: Message) {
  return { text: text ?? summary, textFormat: 'plain' };
}

export interface BotIdentity {
  readonly appId: string;
  readonly tenantId: TenantId;
}

/** How Teams names the bot in a conversation. */
export function botAccount({ appId }: Pick<BotIdentity, 'appId'>): { readonly id: string } {
  return { id: `28:${appId}` };
}

/** An activity with what Teams knows of it from its address, for whoever reads activities alone. */
export function addressed(bot: BotIdentity, place: Place, activity: object): object {
  return {
    ...activity,
    channelId: 'msteams',
    from: botAccount(bot),
    conversation: { id: place.conversationId },
  };
}
