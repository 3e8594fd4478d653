import { randomUUID } from 'node:crypto';
import { personId } from '../../tenant/directory/cast-ids';
import type { BenchTeams } from './teams';

interface Speaker {
  readonly teams: BenchTeams;
  readonly appId: string;
  readonly tenantId: string;
  readonly key: string;
  readonly mri: string;
}

/** A message of a person's in their own chat with the bot, as Teams sends it. */
export function typed(speaker: Speaker, text: string): object {
  return { ...envelope(speaker), type: 'message', textFormat: 'plain', text };
}

/** The token that a Teams client hands over after the bot has asked for it. */
export function tokenExchange(speaker: Speaker, token: string): object {
  return {
    ...envelope(speaker),
    type: 'invoke',
    name: 'signin/tokenExchange',
    value: { id: randomUUID(), connectionName: 'sso', token },
  };
}

function envelope({ teams, appId, tenantId, key, mri }: Speaker) {
  return {
    id: randomUUID(),
    channelId: 'msteams',
    serviceUrl: teams.serviceUrl,
    timestamp: new Date().toISOString(),
    localTimezone: 'Europe/London',
    locale: 'en-GB',
    from: { id: mri, aadObjectId: personId(key), name: key },
    recipient: { id: `28:${appId}`, name: 'PIM' },
    conversation: { id: `a:bench-${key}`, conversationType: 'personal', tenantId },
    channelData: { tenant: { id: tenantId } },
  };
}
