import { PimError } from '../../pim/errors';
import type { Actor } from '../../pim/person';
import type { Place } from '../../pim/ports';
import type { Delivery, Messenger, TurnReplies } from '../outbound';
import type { Connector } from './connector';
import type { SignInAddresses } from './invoke-response';
import { addressed, type BotIdentity } from './message-activity';
import { signInActivity } from './sign-in-card';

export interface ReplyRoute {
  readonly connector: Connector;
  readonly messenger: Messenger;
  readonly addresses: SignInAddresses;
  readonly bot: BotIdentity;
}

export interface Asker {
  readonly reference: string;
  readonly actor: Actor;
  readonly place: Place;
}

export function createTurnReplies(asker: Asker, route: ReplyRoute): TurnReplies {
  const { reference, actor, place } = asker;
  return {
    reference,

    async send(message) {
      return delivered(await route.messenger.post(place, message));
    },

    async typing() {
      await route.connector(place.serviceUrl, (conversations) =>
        conversations.sendToConversation(
          place.conversationId,
          addressed(route.bot, place, { type: 'typing' }),
        ),
      );
    },

    async askForSignIn(exchangeId) {
      const chat = delivered(await ownChat(route.messenger, actor, place));
      const card = addressed(route.bot, chat, signInActivity(exchangeId, route.addresses));
      delivered(
        await route.connector(chat.serviceUrl, (conversations) =>
          conversations.sendToConversation(chat.conversationId, card),
        ),
      );
    },

    elsewhere: (there) => createTurnReplies({ ...asker, place: there }, route),
  };
}

/** The sender's 1:1 chat: sign-in cards and what is for them alone must not go to a channel. */
export async function ownChat(
  messenger: Messenger,
  actor: Actor,
  place: Place,
): Promise<Delivery<Place>> {
  if (place.kind === 'personal') return { outcome: 'done', value: place };
  return messenger.openChat(actor, place.serviceUrl);
}

function delivered<Value>(delivery: Delivery<Value>): Value {
  if (delivery.outcome === 'done') return delivery.value;
  throw new PimError('channel-unreachable', { outcome: delivery.outcome, code: delivery.code });
}
