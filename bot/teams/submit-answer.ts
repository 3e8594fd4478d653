import type { InboundAction } from '../inbound';
import type { InvokeReply, Message, Messenger, TurnReplies } from '../outbound';
import { ownChat } from './turn-replies';

/**
 * Answers a button that came as a message, so that there is no invoke to answer. What would have
 * been for the presser's eyes goes into their own chat, also when they pressed it in a channel.
 */
export async function answerSubmit(
  action: InboundAction,
  reply: InvokeReply,
  messenger: Messenger,
  replies: TurnReplies,
): Promise<void> {
  if (reply.kind === 'ok') return;
  if (reply.kind === 'login') return replies.askForSignIn(replies.reference);

  const message = asMessage(reply);
  const { actor, place, messageId } = action;
  if (reply.kind === 'card' && place.kind === 'personal' && messageId !== '') {
    const updated = await messenger.update(place, messageId, message);
    if (updated.outcome === 'done') return;
  }
  const chat = await ownChat(messenger, actor, place);
  if (chat.outcome === 'done') await messenger.post(chat.value, message);
}

function asMessage(reply: Exclude<InvokeReply, { kind: 'ok' | 'login' }>): Message {
  switch (reply.kind) {
    case 'card':
      return { summary: 'This is what your button did.', card: reply.card };
    case 'toast':
      return { summary: reply.text || 'Done.' };
    case 'error':
    case 'login-failed':
      return { summary: reply.message };
  }
}
