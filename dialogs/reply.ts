import type { ActivationRequest } from '../pim/request';

/** What is said to a person: a card or a text, and the sentence that a notification reads out. */
export interface DialogReply {
  readonly summary: string;
  readonly text?: string;
  readonly card?: object;
  /** The request that this shows to its requester or an approver: it is kept up to date while that moves. */
  readonly shows?: ActivationRequest;
}

export function sayText(text: string): DialogReply {
  return { summary: text, text };
}
