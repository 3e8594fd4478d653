import type { ActivationRequest } from '../pim/request';

/**
 * What is said to a person: a card or a text, and the sentence that a notification reads out.
 *
 * It is a value, made after everything has been done. If a language model is ever to phrase it, this is
 * where: it would be given the reply, never the wish, and has no way from here to a command.
 */
export interface DialogReply {
  readonly summary: string;
  readonly text?: string;
  readonly card?: object;
  /** The request that this shows to its requester or an approver: it is kept up to date while that moves. */
  readonly shows?: ActivationRequest;
  /** Requests that this tells of among others: each has a receipt of its own, sent after this. */
  readonly receipts?: readonly ActivationRequest[];
}

export function sayText(text: string): DialogReply {
  return { summary: text, text };
}
