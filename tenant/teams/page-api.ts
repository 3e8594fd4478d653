/**
 * What the page (and any script that plays a person) speaks with the local Teams, as JSON under
 * `/teams/client`. The page imports these types and nothing else of the tenant.
 *
 * GET  /people                                              → ClientPerson[]
 * GET  /as/{personId}                                       → ClientHome
 * GET  /as/{personId}/conversations/{conversationId}        → ClientThread (asking marks nothing as read)
 * POST /as/{personId}/conversations/{conversationId}/messages  {text, replyToId?}         → ClientMessage
 * POST /as/{personId}/conversations/{conversationId}/read      {}                         → 204
 * POST /as/{personId}/conversations/{conversationId}/messages/{messageId}/actions  ClientAction → ClientActionOutcome
 * POST /as/{personId}/conversations/{conversationId}/messages/{messageId}/view     {}     → ClientMessage
 *      the message came into view: an automatic refresh runs if the card lists this person
 * POST /as/{personId}/conversations/{conversationId}/messages/{messageId}/search   ClientSearch → ClientSearchOutcome
 *      a field of the card looks its choices up with the bot while somebody types
 * DELETE /as/{personId}/conversations/{conversationId}                                    → 204
 *      takes the bot out of this person's chat: it hears so and cannot write there until they do
 * GET  /as/{personId}/events                                → server-sent events, each a ClientEvent
 *
 * In a text, `<at>{bot name}</at>` mentions the bot; in a channel only mentions reach it.
 */
export interface ClientPerson {
  readonly id: string;
  readonly mri: string;
  readonly displayName: string;
  readonly userPrincipalName: string;
  readonly jobTitle: string;
  readonly guest: boolean;
  readonly emergencyAccess: boolean;
  readonly timeZone: string;
  readonly locale: string;
  /** One sentence for a newcomer: what can be tried as this person. Absent for most. */
  readonly hint?: string;
}

export interface ClientConversation {
  readonly id: string;
  readonly kind: 'personal' | 'channel';
  /** The bot's name, or the channel's. */
  readonly name: string;
  readonly teamName?: string;
  readonly unread: number;
  readonly lastMessageAt?: string;
}

export interface ClientHome {
  readonly person: ClientPerson;
  readonly botName: string;
  readonly conversations: readonly ClientConversation[];
}

export interface ClientMessage {
  readonly id: string;
  readonly conversationId: string;
  /** The thread's first message, in channels. */
  readonly replyToId?: string;
  readonly from: { readonly id: string; readonly name: string; readonly bot: boolean };
  readonly text: string;
  readonly textFormat: 'plain' | 'markdown' | 'xml';
  /** The adaptive cards of the message as this person sees them: own view where a refresh gave one. */
  readonly cards: readonly object[];
  readonly summary?: string;
  readonly sentAt: string;
  readonly editedAt?: string;
  /** Whether the card asks for an automatic refresh for this person. */
  readonly refreshes: boolean;
  /** Sign-in cards that the person has to press, because silent sign-in failed. */
  readonly signIn?: { readonly text: string; readonly url: string };
  /** Why the bot did not get this message of a person: a sentence to show under it. */
  readonly undelivered?: string;
}

export interface ClientThread {
  readonly conversation: ClientConversation;
  readonly messages: readonly ClientMessage[];
}

/** A pressed button. `data` is the action's data merged with the card's inputs. */
export interface ClientAction {
  readonly type: 'Action.Execute' | 'Action.Submit';
  readonly id?: string;
  readonly title?: string;
  readonly verb?: string;
  readonly data: Record<string, unknown>;
}

/** What the presser sees. The card view itself comes with `message`. */
export type ClientActionOutcome =
  | { readonly outcome: 'card'; readonly message: ClientMessage }
  | { readonly outcome: 'toast'; readonly text: string; readonly message: ClientMessage }
  | { readonly outcome: 'sign-in'; readonly text: string; readonly url: string }
  | { readonly outcome: 'error'; readonly text: string };

/** What somebody typed into a field whose card names a dataset (`choices.data`). */
export interface ClientSearch {
  readonly dataset: string;
  readonly queryText: string;
  readonly skip?: number;
  readonly top?: number;
}

export interface ClientChoice {
  readonly title: string;
  readonly value: string;
}

export type ClientSearchOutcome =
  | { readonly outcome: 'found'; readonly choices: readonly ClientChoice[] }
  | { readonly outcome: 'error'; readonly text: string };

export type ClientEvent =
  | { readonly type: 'message' | 'updated'; readonly message: ClientMessage }
  | { readonly type: 'deleted'; readonly conversationId: string; readonly messageId: string }
  | { readonly type: 'typing'; readonly conversationId: string }
  | {
      readonly type: 'toast';
      readonly conversationId: string;
      readonly messageId: string;
      readonly title: string;
      readonly text: string;
    }
  | { readonly type: 'clock'; readonly now: string };
