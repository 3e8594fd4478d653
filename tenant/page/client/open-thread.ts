import type { ClientConversation } from '../../teams/page-api.js';
import { part } from './dom.js';
import type { Mailbox } from './mailbox.js';
import { type ThreadView, threadView } from './thread.js';
import type { Viewer } from './viewer.js';

/** The place for the one conversation that is open. */
export interface OpenThread {
  id(): string | undefined;
  open(conversation: ClientConversation | undefined): void;
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
    open(conversation) {
      view?.stop();
      id = conversation?.id;
      view = conversation && threadView(viewer, conversation);
      part('thread').replaceChildren(...(view ? [view.element] : []));
      draw();
      mailbox.read(id);
    },
    reveal: (messageId) => void waiting.push((there) => there.reveal(messageId)),
    write: (text) => void waiting.push((there) => there.write(text)),
  };
}
