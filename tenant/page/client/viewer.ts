import type {
  ClientAction,
  ClientActionOutcome,
  ClientMessage,
  ClientPerson,
  ClientSearch,
  ClientSearchOutcome,
} from '../../teams/page-api.js';
import type { Words } from './api.js';
import type { Calendar } from './moment.js';
import type { Present } from './present.js';

/** The person at this window, and what each part of the page may do in their name. */
export interface Viewer {
  readonly person: ClientPerson;
  readonly botName: string;
  readonly calendar: Calendar;
  readonly present: Present;
  send(conversationId: string, words: Words): Promise<void>;
  press(message: ClientMessage, action: ClientAction): Promise<ClientActionOutcome>;
  /** Looks up the choices of a card's field. */
  search(message: ClientMessage, search: ClientSearch): Promise<ClientSearchOutcome>;
  /** Takes a message as the tenant shows it to this person now. */
  take(message: ClientMessage): void;
  /** Asks for a conversation anew. */
  reload(conversationId: string): Promise<void>;
  /** Takes the bot out of the chat, as somebody uninstalls an app. */
  removeBot(conversationId: string): Promise<void>;
  open(conversationId: string, messageId?: string): void;
}

export function isOwn(message: Pick<ClientMessage, 'from'>, person: ClientPerson): boolean {
  return !message.from.bot && (message.from.id === person.id || message.from.id === person.mri);
}
