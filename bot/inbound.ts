import type { Actor } from '../pim/person';
import type { Place } from '../pim/ports';

interface FromSomebody {
  readonly actor: Actor;
  readonly place: Place;
}

/** Words that a person typed to the bot, its own mention taken out. */
export interface InboundMessage extends FromSomebody {
  readonly kind: 'message';
  /** The activity's id; Teams may deliver the same one twice. */
  readonly id: string;
  readonly text: string;
  /** When it was received, by our clock. */
  readonly at: Date;
}

/** A pressed button, or a card that refreshes itself when it comes into view. */
export interface InboundAction extends FromSomebody {
  readonly kind: 'action';
  readonly verb: string;
  /** What the client sent: the card's data and inputs. Nothing in it is believed. */
  readonly data: Readonly<Record<string, unknown>>;
  /** An automatic refresh must change nothing. */
  readonly trigger: 'manual' | 'automatic';
  /** The message that holds the card. */
  readonly messageId: string;
  readonly at: Date;
  /** The Teams SSO token that comes with a retry after a login request. */
  readonly ssoToken?: string;
}

/** The answer of a Teams client to a sign-in card; each of a person's clients sends one. */
export interface InboundTokenExchange extends FromSomebody {
  readonly kind: 'token-exchange';
  readonly exchangeId: string;
  readonly connectionName: string;
  readonly ssoToken: string;
}

export interface InboundSignInFailure extends FromSomebody {
  readonly kind: 'sign-in-failure';
  readonly code: string;
  readonly message: string;
}

/** The app was put into a chat or team, or taken out. An upgrade is neither. */
export interface InboundInstallation extends FromSomebody {
  readonly kind: 'installed' | 'removed';
}

/** Somebody types into a card's field that looks its choices up. Whatever is answered changes nothing. */
export interface InboundSearch extends FromSomebody {
  readonly kind: 'search';
  /** Which choices the card means; a client may name any. */
  readonly dataset: string;
  /** What is typed so far, cut where it is longer than any name. */
  readonly query: string;
  readonly skip: number;
  /** How many choices are wanted; never more than a client shows. */
  readonly top: number;
}

/** Everything else that Teams can send us, as the rest of the bot sees it. */
export type Inbound =
  | InboundMessage
  | InboundAction
  | InboundTokenExchange
  | InboundSignInFailure
  | InboundInstallation;
