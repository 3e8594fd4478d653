import {
  type ConversationId,
  readTenantId,
  readUserId,
  type TeamsUserId,
  type TenantId,
} from '../../pim/ids';
import type { Actor } from '../../pim/person';
import type { Place } from '../../pim/ports';
import type { Activity } from './activity';
import { readLocale, readTimeZone } from './regional';
import type { AllowsServiceUrl } from './service-hosts';

export interface AdmissionRules {
  /** The one tenant whose people the bot serves. */
  readonly tenantId: TenantId;
  readonly allows: AllowsServiceUrl;
}

/** Who sent an activity from where, or why nothing is done for it. */
export type Admission =
  | { readonly admitted: true; readonly actor: Actor; readonly place: Place }
  | { readonly admitted: false; readonly reason: 'service-url' | 'tenant' | 'no-person' };

/**
 * Decides whether an authenticated activity may do anything at all. The token proves that it came
 * through Teams; it says nothing of the tenant, and its claims do not cover the body.
 */
export function admit(activity: Activity, rules: AdmissionRules): Admission {
  if (!rules.allows(activity.serviceUrl)) return { admitted: false, reason: 'service-url' };

  const tenantId = tenantOf(activity);
  if (tenantId !== rules.tenantId) return { admitted: false, reason: 'tenant' };

  const userId = readUserId(activity.from.aadObjectId ?? '');
  if (!userId) return { admitted: false, reason: 'no-person' };

  const actor: Actor = {
    tenantId,
    userId,
    name: activity.from.name ?? userId,
    teamsId: activity.from.id as TeamsUserId,
    timeZone: readTimeZone(activity),
    locale: readLocale(activity),
  };
  return { admitted: true, actor, place: placeOf(activity) };
}

/** The tenant that the activity names; undefined where it names two. */
function tenantOf({ channelData, conversation }: Activity): TenantId | undefined {
  const named = [channelData?.tenant?.id, conversation.tenantId].filter((id) => id != null);
  const [first, second = first] = named.map(readTenantId);
  return first === second ? first : undefined;
}

function placeOf(activity: Activity): Place {
  const { team, channel } = activity.channelData ?? {};
  return {
    conversationId: activity.conversation.id as ConversationId,
    kind: kindOf(activity),
    serviceUrl: activity.serviceUrl,
    ...(team?.id ? { teamId: team.id } : {}),
    ...(channel?.name ? { channelName: channel.name } : {}),
  };
}

/** A place of a kind that we do not know counts as one where others read along. */
function kindOf({ conversation, channelData }: Activity): Place['kind'] {
  const { conversationType, isGroup, id } = conversation;
  if (conversationType === 'channel' || channelData?.team?.id) return 'channel';
  if (conversationType) return conversationType === 'personal' ? 'personal' : 'group-chat';
  // Only Teams' own clients are sure to name the kind; the id of a 1:1 chat with a bot tells it too.
  return isGroup === false || (isGroup == null && id.startsWith('a:')) ? 'personal' : 'group-chat';
}
