import type { DialogReply } from '../dialogs/reply';
import type { InvokeReply } from './outbound';
import type { Turn } from './turns/turn';
import type { WaitingTurn } from './turns/waiting-turn';

/** A pressed button. What it carries is text from a client: ids are looked up, nothing is believed. */
export interface Press extends Turn {
  readonly data: Readonly<Record<string, unknown>>;
  readonly messageId: string;
  /** Whether the press brought the presser's own token with it. */
  readonly signedIn: boolean;
  /** Does what the presser typed before they were signed in; tells what that was. */
  resume(): Promise<readonly WaitingTurn[]>;
}

export interface ActionReply {
  readonly reply: InvokeReply;
  /** Replaces the message for everybody who sees it, on all their devices. */
  readonly message?: DialogReply;
}

/** What a button does. The file is named after the verb. */
export interface Action {
  readonly verb: string;
  /** It changes nothing, so clients may run it by themselves. */
  readonly refreshes?: true;
  run(press: Press): Promise<ActionReply>;
}

export function showCard(card: object, message?: DialogReply): ActionReply {
  return { reply: { kind: 'card', card }, ...(message ? { message } : {}) };
}

export function showToast(text: string): ActionReply {
  return { reply: { kind: 'toast', text } };
}

/** A text field of the card's data; absent where the client sent something else. */
export function textField(press: Press, name: string): string | undefined {
  const value = Object.hasOwn(press.data, name) ? press.data[name] : undefined;
  return typeof value === 'string' ? value : undefined;
}
