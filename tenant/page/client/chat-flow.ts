import { arrange, make } from './dom.js';
import type { Flow } from './flow.js';
import { dayLines, follows, messageViews, newLine } from './message-views.js';
import type { Viewer } from './viewer.js';

/** A chat: one message below the other, days apart. */
export function chatFlow(viewer: Viewer): Flow {
  const element = make('div', { class: 'flow chat' });
  const views = messageViews(viewer);
  const dayLine = dayLines(viewer);
  const unread = newLine();

  return {
    element,
    show(messages, newFrom) {
      const rows = messages.flatMap((message, place) => {
        const before = messages[place - 1];
        const lines = dayLine(before?.sentAt, message.sentAt);
        if (message.id === newFrom) lines.push(unread);
        return [...lines, views.show(message, lines.length === 0 && follows(before, message))];
      });
      views.keepOnly(messages);
      arrange(element, rows);
    },
  };
}
