import type { ClientMessage } from '../../teams/page-api.js';

/** The messages of a conversation, laid out its way. */
export interface Flow {
  readonly element: HTMLElement;
  /** `newFrom`: the id of the first message that was unread when the conversation was opened. */
  show(messages: readonly ClientMessage[], newFrom?: string): void;
}
