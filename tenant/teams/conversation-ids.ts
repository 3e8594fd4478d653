import { createHash } from 'node:crypto';

/** A conversation as the bot names it: in channels the thread's first message is part of the id. */
export interface Address {
  readonly conversationId: string;
  readonly rootId?: string;
}

const threadMark = ';messageid=';

export function readAddress(id: string): Address {
  const [conversationId = '', rootId] = id.split(threadMark);
  return rootId ? { conversationId, rootId } : { conversationId };
}

export function writeAddress({ conversationId, rootId }: Address): string {
  return rootId ? `${conversationId}${threadMark}${rootId}` : conversationId;
}

/** The same after `--fresh`, so that a link to a chat stays true. */
export function botChatId(tenantId: string, personId: string): string {
  const hash = createHash('sha256').update(`${tenantId}/chat/${personId}`).digest('base64url');
  return `a:1${hash}`;
}
