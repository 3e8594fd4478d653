import type { ConversationId } from './ids';
import type { Place } from './ports';

/** A channel itself, where Teams named one of its threads (`…;messageid=…`). */
export function wholeChannel(place: Place): Place {
  const [channel = place.conversationId] = place.conversationId.split(';messageid=');
  return { ...place, conversationId: channel as ConversationId };
}
