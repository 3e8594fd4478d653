import type { Messenger } from '../../../bot/outbound';
import { createConnector } from '../../../bot/teams/connector';
import { createMessenger } from '../../../bot/teams/messenger';
import { allowServiceHosts } from '../../../bot/teams/service-hosts';
import type { ConversationId } from '../../../pim/ids';
import type { Place } from '../../../pim/ports';
import { appId, home } from './local-teams';

interface Given {
  readonly connectorToken?: () => Promise<string>;
  readonly timeoutMs?: number;
}

/** The messenger alone, without the endpoint that hears. */
export function localMessenger({
  connectorToken = async () => 'token-of-the-bot',
  timeoutMs = 2_000,
}: Given = {}): Messenger {
  const allows = allowServiceHosts(['127.0.0.1']);
  const connector = createConnector({ allows, connectorToken, timeoutMs });
  return createMessenger(connector, { appId, tenantId: home });
}

export function chatAt(serviceUrl: string): Place {
  return { conversationId: 'a:ada' as ConversationId, kind: 'personal', serviceUrl };
}

export function channelAt(serviceUrl: string, id = '19:approvals@thread.tacv2'): Place {
  return { conversationId: id as ConversationId, kind: 'channel', serviceUrl };
}
