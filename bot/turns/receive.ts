import { noticeCard } from '../../cards/notice';
import type { Inbound, InboundInstallation } from '../inbound';
import type { InvokeReply, Message, TurnReplies } from '../outbound';
import type { House } from './house';
import { receiveActions } from './receive-action';
import { receiveMessage } from './receive-message';
import { receiveTokenExchange } from './receive-sign-in';

/** The way in for everything that Teams sends, once the edge has let it through. */
export function receiver(house: House) {
  const receiveAction = receiveActions(house);

  return async (inbound: Inbound, replies: TurnReplies): Promise<InvokeReply | undefined> => {
    switch (inbound.kind) {
      case 'message':
        await receiveMessage(house, inbound, replies);
        return undefined;
      case 'action':
        return receiveAction(inbound, replies);
      case 'token-exchange':
        return receiveTokenExchange(house, inbound, replies);
      case 'sign-in-failure':
        house.log.warn(
          { reference: replies.reference, code: inbound.code },
          'silent sign-in failed',
        );
        return { kind: 'ok' };
      case 'installed':
      case 'removed':
        await receiveInstallation(house, inbound, replies);
        return undefined;
    }
  };
}

async function receiveInstallation(
  house: House,
  { kind, actor, place }: InboundInstallation,
  replies: TurnReplies,
): Promise<void> {
  const { people } = house.ports;
  if (kind === 'removed') {
    if (place.kind === 'personal') await people.forgetChat(actor);
    return;
  }
  await people.remember(actor, place.kind === 'personal' ? place : undefined);
  await replies.send(place.kind === 'personal' ? welcome() : channelWelcome());
}

function welcome(): Message {
  const sentence =
    'I switch on the Entra roles, groups and Azure roles you are eligible for, when you need them.';
  const more = [
    'Type for example: activate Exchange Admin for 2h because mailbox migration',
    'I ask Entra in your name, take the request to its approvers where it needs one, and tell you before the role ends. Type "help" for everything I do.',
  ];
  return { summary: sentence, card: noticeCard(sentence, more, []) };
}

function channelWelcome(): Message {
  const sentence = 'I can show requests for privileged roles in a channel of this team.';
  const more = [
    'A Privileged Role Administrator mentions me in that channel and types: use this channel for approvals',
  ];
  return { summary: sentence, card: noticeCard(sentence, more, []) };
}
