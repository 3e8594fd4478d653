import type { ClientMessage } from '../../teams/page-api.js';
import { make } from './dom.js';
import { type MessageView, messageView } from './message.js';
import type { Viewer } from './viewer.js';

/** The messages of a conversation as elements, each made once and brought up to date after. */
export interface MessageViews {
  show(message: ClientMessage, follows: boolean): HTMLElement;
  keepOnly(messages: readonly ClientMessage[]): void;
}

export function messageViews(viewer: Viewer): MessageViews {
  const views = new Map<string, MessageView>();
  return {
    show(message, follows) {
      const view = views.get(message.id) ?? messageView(viewer, message);
      views.set(message.id, view);
      view.show(message, follows);
      return view.element;
    },
    keepOnly(messages) {
      const ids = new Set(messages.map(({ id }) => id));
      for (const id of views.keys()) if (!ids.has(id)) views.delete(id);
    },
  };
}

const sameBreathMs = 5 * 60_000;

/** Whether a message belongs to its author's message just before. */
export function follows(before: ClientMessage | undefined, message: ClientMessage): boolean {
  if (!before || before.from.id !== message.from.id) return false;
  return Date.parse(message.sentAt) - Date.parse(before.sentAt) < sameBreathMs;
}

/** The lines between days, each made once. */
export function dayLines(viewer: Viewer): (before: string | undefined, at: string) => Node[] {
  const lines = new Map<string, HTMLElement>();
  return (before, at) => {
    const now = viewer.present.now();
    const day = viewer.calendar.day(new Date(at), now);
    if (before !== undefined && viewer.calendar.day(new Date(before), now) === day) return [];
    const line = lines.get(day) ?? make('div', { class: 'day', role: 'separator' }, day);
    lines.set(day, line);
    return [line];
  };
}

export function newLine(): HTMLElement {
  return make('div', { class: 'new-line', role: 'separator' }, 'New');
}
