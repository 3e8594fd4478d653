import { appId, homeTenant } from './local-teams';

export const adaId = 'aaaaaaaa-0000-4000-8000-000000000001';

type Json = Readonly<Record<string, unknown>>;

/** What Ada's Teams sends from her chat with the bot; anything in it can be changed. */
export function fromAda(serviceUrl: string, changes: Json = {}): Json {
  return {
    type: 'message',
    id: '1700000000001',
    channelId: 'msteams',
    serviceUrl,
    timestamp: '2026-05-04T10:00:00.000Z',
    locale: 'en-GB',
    localTimezone: 'Europe/Berlin',
    text: 'help',
    textFormat: 'plain',
    from: { id: '29:ada', name: 'Ada Lovelace', aadObjectId: adaId },
    recipient: { id: `28:${appId}`, name: 'PIM Bot' },
    conversation: { id: 'a:ada', conversationType: 'personal', tenantId: homeTenant },
    channelData: { tenant: { id: homeTenant } },
    ...changes,
  };
}

export const channelOf = {
  conversation: {
    id: '19:approvals@thread.tacv2;messageid=1699',
    conversationType: 'channel',
    isGroup: true,
    tenantId: homeTenant,
  },
  channelData: {
    tenant: { id: homeTenant },
    team: { id: '19:team@thread.tacv2', name: 'Service desk' },
    channel: { id: '19:approvals@thread.tacv2', name: 'Approvals' },
  },
};

/** A button that was pressed on a card, as an invoke. */
export function pressed(action: Json = {}, value: Json = {}): Json {
  return {
    type: 'invoke',
    name: 'adaptiveCard/action',
    text: undefined,
    replyToId: '1699',
    value: {
      action: {
        type: 'Action.Execute',
        verb: 'approve-request',
        data: { request: '7KQ2' },
        ...action,
      },
      trigger: 'manual',
      ...value,
    },
  };
}
