import type { ClientConversation } from '../../teams/page-api.js';
import { part } from './dom.js';
import type { Mailbox } from './mailbox.js';
import { type ThreadView, threadView } from './thread.js';
import type { Viewer } from './viewer.js';

/** The place for the one conversation that is open. */
export interface OpenThread {
  id(): string | undefined;
  /** `enter`: whoever opens it goes there, unless they are led to a message in it. */
  open(conversation: ClientConversation | undefined, enter?: 'wide' | 'narrow'): void;
  /** Shows what has come; waiting reveals and words are done once the messages are there. */
  draw(): void;
  reveal(messageId: string): void;
  write(text: string): void;
  view(): ThreadView | undefined;
}

export function openThread(viewer: Viewer, mailbox: Mailbox): OpenThread {
  let id: string | undefined;
  let view: ThreadView | undefined;
  let waiting: ((view: ThreadView) => void)[] = [];

  function draw(): void {
    const messages = mailbox.messages(id ?? '');
    if (!messages || !view) return;
    view.show(messages);
    for (const act of waiting) act(view);
    waiting = [];
  }

  return {
    id: () => id,
    view: () => view,
    draw,
    open(conversation, enter) {
      view?.stop();
      id = conversation?.id;
      view = conversation && threadView(viewer, conversation);
      part('thread').replaceChildren(...(view ? [view.element] : []));
      if (enter && waiting.length === 0) view?.enter(enter === 'narrow');
      draw();
      mailbox.read(id);
    },
    reveal: (messageId) => void waiting.push((there) => there.reveal(messageId)),
    write: (text) => void waiting.push((there) => there.write(text)),
  };
}
