import type { Person } from '../pim/person';
import type { Place } from '../pim/ports';

/** A message of ours. The summary is what a notification reads out, so it is a whole sentence. */
export interface Message {
  readonly summary: string;
  /** Plain text; where there is a card it is not sent, because Teams would split the two. */
  readonly text?: string;
  readonly card?: object;
  /** Rings in the activity feed of a 1:1 chat. For what cannot wait, such as a request to decide. */
  readonly alert?: true;
}

/** Answers to an invoke: https://learn.microsoft.com/adaptive-cards/authoring-cards/universal-action-model */
export type InvokeReply =
  | { readonly kind: 'card'; readonly card: object }
  | { readonly kind: 'toast'; readonly text: string }
  | { readonly kind: 'error'; readonly code: string; readonly message: string }
  /** Asks the client for its SSO token; it sends the same invoke again with it. */
  | { readonly kind: 'login'; readonly text: string }
  /** The SSO token was not enough. */
  | { readonly kind: 'login-failed'; readonly message: string }
  | { readonly kind: 'ok' };

/** One choice of a card's field: what people read, and what the card sends back where it is chosen. */
export interface FoundChoice {
  readonly title: string;
  readonly value: string;
}

/** How sending went: the table of final and passing errors is in `bot/teams/delivery-errors.ts`. */
export type Delivery<Value> =
  | { readonly outcome: 'done'; readonly value: Value }
  /** For good: the app was removed or blocked, the conversation or message is gone. */
  | { readonly outcome: 'unreachable'; readonly code: string }
  /** For good: Teams will never take this payload. */
  | { readonly outcome: 'refused'; readonly code: string }
  | { readonly outcome: 'later'; readonly code: string; readonly retryAfterMs?: number };

export interface Posted {
  /** For a new thread in a channel the conversation carries `;messageid=…`. */
  readonly place: Place;
  /** One of our own making where Teams took the message without naming it: see `isNamed`. */
  readonly messageId: string;
}

const unnamed = 'unnamed:';

export function unnamedMessage(unique: string): string {
  return unnamed + unique;
}

/** Whether Teams knows a message by this id. One that it never named stands, but cannot be updated. */
export function isNamed(messageId: string): boolean {
  return messageId !== '' && !messageId.startsWith(unnamed);
}

export interface RosterMember {
  readonly person: Person;
  readonly teamsId: string;
  readonly guest: boolean;
}

/** Puts messages into Teams outside a turn. One HTTP call each, never retried here. */
export interface Messenger {
  /** The 1:1 chat with a person; Teams gives back the existing one. */
  openChat(
    person: Pick<Person, 'tenantId' | 'userId'>,
    serviceUrl: string,
  ): Promise<Delivery<Place>>;
  /** A message in a chat, or a new thread in a channel. */
  post(place: Place, message: Message): Promise<Delivery<Posted>>;
  update(place: Place, messageId: string, message: Message): Promise<Delivery<void>>;
  /** Everybody in a chat, team or channel, page by page. */
  roster(place: Place): Promise<Delivery<readonly RosterMember[]>>;
}

/** What a turn can say while it runs. */
export interface TurnReplies {
  /** Names this turn in the log, and in what people read when something fails. */
  readonly reference: string;
  /** Sends into the conversation of the turn (in a channel: into its thread). */
  send(message: Message): Promise<Posted>;
  typing(): Promise<void>;
  /** Asks a 1:1 chat's clients for an SSO token, silently where they can. */
  askForSignIn(exchangeId: string): Promise<void>;
  /** The same person's turn, answered in another conversation of theirs. */
  elsewhere(place: Place): TurnReplies;
}
