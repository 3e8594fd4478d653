import type { ClientConversation, ClientMessage } from '../../teams/page-api.js';
import { addressOf } from './address.js';
import { botAvatar, channelAvatar } from './avatar.js';
import { arrange, hiddenText, make, setAttribute } from './dom.js';
import { messageLine } from './message-line.js';
import { isOwn, type Viewer } from './viewer.js';

export interface ConversationList {
  readonly element: HTMLElement;
  show(rows: readonly ConversationRow[], openId: string | undefined): void;
}

export interface ConversationRow {
  readonly conversation: ClientConversation;
  readonly last: ClientMessage | undefined;
}

/** Chats, then each team's channels. */
export function conversationList(viewer: Viewer): ConversationList {
  const element = make('div', { class: 'conversation-list' });
  const entries = new Map<string, Entry>();

  function listItem(row: ConversationRow, openId: string | undefined): HTMLElement {
    const entry = entries.get(row.conversation.id) ?? entryFor(viewer, row.conversation);
    entries.set(row.conversation.id, entry);
    entry.show(row, row.conversation.id === openId);
    return entry.element;
  }

  const sections = new Map<string, Section>();
  return {
    element,
    show(rows, openId) {
      const groups = Map.groupBy([...rows].sort(newestFirst), sectionOf);
      arrange(
        element,
        [...groups].map(([title, members]) => {
          const section = sections.get(title) ?? sectionFor(title);
          sections.set(title, section);
          arrange(
            section.list,
            members.map((row) => listItem(row, openId)),
          );
          return section.element;
        }),
      );
    },
  };
}

/** Chats by their last message; channels stay where their team has them. */
function newestFirst(one: ConversationRow, other: ConversationRow): number {
  const [mine, theirs] = [one.conversation, other.conversation];
  if (mine.kind !== theirs.kind) return mine.kind === 'personal' ? -1 : 1;
  if (mine.kind === 'channel') return 0;
  return (theirs.lastMessageAt ?? '').localeCompare(mine.lastMessageAt ?? '');
}

function sectionOf({ conversation }: ConversationRow): string {
  return conversation.kind === 'personal' ? 'Chats' : (conversation.teamName ?? 'Channels');
}

interface Section {
  readonly element: HTMLElement;
  readonly list: HTMLElement;
}

function sectionFor(title: string): Section {
  const list = make('ul', { 'aria-label': title });
  return { element: make('section', {}, make('h3', {}, title), list), list };
}

interface Entry {
  readonly element: HTMLElement;
  show(row: ConversationRow, open: boolean): void;
}

function entryFor(viewer: Viewer, { id, kind, name }: ClientConversation): Entry {
  const link = make('a', { href: addressOf(viewer.person, id), class: `conversation ${kind}` });
  const words = make('span', { class: 'conversation-name' }, name);
  const time = make('span', { class: 'conversation-time' });
  const last = make('span', { class: 'conversation-last' });
  const unread = make('span', { class: 'conversation-unread' });
  link.append(
    kind === 'personal' ? botAvatar() : channelAvatar(name, id),
    words,
    time,
    last,
    unread,
  );

  return {
    element: make('li', {}, link),
    show({ conversation, last: message }, open) {
      const { now } = viewer.present;
      const at = conversation.lastMessageAt;
      setAttribute(link, 'aria-current', open ? 'page' : undefined);
      link.classList.toggle('unread', conversation.unread > 0);
      time.textContent = at ? viewer.calendar.short(new Date(at), now()) : '';
      last.textContent = message ? lastWords(message, viewer) : '';
      unread.replaceChildren(...unreadMark(conversation.unread));
    },
  };
}

function lastWords(message: ClientMessage, viewer: Viewer): string {
  const line = messageLine(message);
  if (isOwn(message, viewer.person)) return `You: ${line}`;
  return message.from.bot ? line : `${message.from.name}: ${line}`;
}

function unreadMark(count: number): Node[] {
  if (count === 0) return [];
  return [make('span', { class: 'badge' }, String(count)), hiddenText(' unread')];
}
