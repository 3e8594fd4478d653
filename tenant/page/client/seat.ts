import type { ClientConversation, ClientHome, ClientPerson } from '../../teams/page-api.js';
import { type Activity, activity } from './activity.js';
import { addressOf } from './address.js';
import { announce } from './announce.js';
import { api } from './api.js';
import { type ConversationList, conversationList } from './conversation-list.js';
import { part } from './dom.js';
import { Mailbox, type News, unreadIn } from './mailbox.js';
import { type Mails, mails } from './mails.js';
import { messageLine } from './message-line.js';
import { calendarFor } from './moment.js';
import { type OpenThread, openThread } from './open-thread.js';
import type { Present } from './present.js';
import type { Rail } from './rail.js';
import type { Toast } from './toasts.js';
import { isOwn, type Viewer } from './viewer.js';
import { windowTitle } from './window-title.js';

/** What stays the same whoever sits here. */
export interface Surroundings {
  readonly present: Present;
  readonly rail: Rail;
  toast(toast: Toast): void;
  connected(yes: boolean): void;
  /** Something happened that may have moved the next event. */
  stirred(): void;
}

/** One person at this window, with their conversations. */
export interface Seat {
  readonly person: ClientPerson;
  /** Opens a conversation; with none, the chat with the bot, or on a narrow window the list. */
  open(conversationId: string | undefined, entered: boolean): void;
  /** Puts words into the box of the chat with the bot. */
  write(text: string): void;
  showShelf(): void;
  /** Time has passed, or something happened: there may be mail. */
  refresh(): void;
  leave(): void;
}

interface Parts {
  readonly around: Surroundings;
  readonly viewer: Viewer;
  readonly mailbox: Mailbox;
  readonly list: ConversationList;
  readonly notices: Activity;
  readonly mails: Mails;
  readonly thread: OpenThread;
}

const narrow = matchMedia('(max-width: 719px)');

export async function takeSeat(around: Surroundings, { id }: ClientPerson): Promise<Seat> {
  const home = await api.home(id);
  const mailbox = new Mailbox(home);
  const viewer = viewerAt(home, mailbox, around, (...there) => goTo(parts, ...there));
  const parts: Parts = {
    around,
    viewer,
    mailbox,
    list: conversationList(viewer),
    notices: activity(viewer),
    mails: mails(viewer),
    thread: openThread(viewer, mailbox),
  };
  showShelf(parts);
  mailbox.follow((news) => hear(parts, news));
  return {
    person: home.person,
    open: (conversationId, entered) => open(parts, conversationId, entered),
    write: (text) => write(parts, text),
    showShelf: () => showShelf(parts),
    refresh: () => refreshMails(parts),
    leave() {
      mailbox.close();
      parts.thread.open(undefined);
      part('shelf').replaceChildren();
    },
  };
}

function viewerAt(
  { person, botName }: ClientHome,
  mailbox: Mailbox,
  { present, toast }: Surroundings,
  goThere: Viewer['open'],
): Viewer {
  return {
    person,
    botName,
    present,
    calendar: calendarFor(person),
    send: async (conversationId, words) =>
      mailbox.take(await api.send(person.id, conversationId, words)),
    press: (message, action) => api.press(person.id, message, action),
    search: (message, search) => api.search(person.id, message, search),
    take: (message) => mailbox.take(message),
    async removeBot(conversationId) {
      await api.removeBot(person.id, conversationId);
      toast({ title: botName, text: 'Out of this chat, until you write to it again.' });
    },
    reload: (conversationId) => mailbox.reload(conversationId),
    open: goThere,
  };
}

function hear(parts: Parts, news: News): void {
  switch (news.type) {
    case 'conversations':
      drawList(parts);
      break;
    case 'messages':
      if (news.conversationId === parts.thread.id()) parts.thread.draw();
      drawList(parts);
      break;
    case 'message':
    case 'updated':
      hearMessage(parts, news);
      break;
    case 'typing':
      if (news.conversationId === parts.thread.id()) parts.thread.view()?.typing();
      break;
    case 'toast':
      hearToast(parts, news);
      break;
    case 'clock':
      parts.around.stirred();
      break;
    case 'connected':
      parts.around.connected(news.yes);
  }
}

function hearMessage(
  { around, thread, viewer }: Parts,
  { type, message }: Extract<News, { type: 'message' | 'updated' }>,
): void {
  around.stirred();
  if (message.conversationId !== thread.id()) return;
  if (type === 'updated') thread.view()?.edited(message.id);
  if (!isOwn(message, viewer.person)) announce(`${message.from.name}: ${messageLine(message)}`);
}

function hearToast(parts: Parts, notice: Extract<News, { type: 'toast' }>): void {
  const { conversationId, messageId, text } = notice;
  const conversation = parts.mailbox.conversation(conversationId);
  const where = conversation?.kind === 'channel' ? ` in ${conversation.name}` : '';
  const title = `${notice.title}${where}`;
  parts.notices.add({ ...notice, title });
  if (conversationId === parts.thread.id() && !document.hidden) return;
  parts.around.toast({ title, text, open: () => goTo(parts, conversationId, messageId) });
}

function drawList({ around, list, mailbox, thread, viewer }: Parts): void {
  const conversations = mailbox.conversations();
  const rows = conversations.map((conversation) => ({
    conversation,
    last: mailbox.messages(conversation.id)?.at(-1),
  }));
  list.show(rows, thread.id());
  const unread = unreadIn(conversations);
  around.rail.unread(unread);
  const place = mailbox.conversation(thread.id() ?? '')?.name;
  document.title = windowTitle(unread, place, viewer.person.displayName);
}

/** Opens by the address, so that the browser's own back and forward work. */
function goTo(parts: Parts, conversationId: string, messageId?: string): void {
  if (messageId) parts.thread.reveal(messageId);
  if (conversationId === parts.thread.id()) parts.thread.draw();
  else location.hash = addressOf(parts.viewer.person, conversationId);
}

function write(parts: Parts, text: string): void {
  const chat = chatWithBot(parts);
  if (!chat) return;
  parts.thread.write(text);
  goTo(parts, chat.id);
}

function open(parts: Parts, wanted: string | undefined, entered: boolean): void {
  const fallback = narrow.matches ? undefined : chatWithBot(parts);
  const conversation = parts.mailbox.conversation(wanted ?? '') ?? fallback;
  document.body.dataset.pane = conversation ? 'thread' : 'list';
  if (conversation?.id === parts.thread.id()) return;
  const width = narrow.matches ? 'narrow' : 'wide';
  parts.thread.open(conversation, entered ? width : undefined);
  drawList(parts);
}

function chatWithBot({ mailbox }: Parts): ClientConversation | undefined {
  const conversations = mailbox.conversations();
  return conversations.find(({ kind }) => kind === 'personal') ?? conversations[0];
}

function showShelf(parts: Parts): void {
  const { around, list, notices, mails: mail } = parts;
  const shelves = {
    chat: { title: 'Chat', element: list.element },
    activity: { title: 'Activity', element: notices.element },
    mail: { title: 'Mail', element: mail.element },
  };
  const { title, element } = shelves[around.rail.shelf()];
  part('shelf-title').textContent = title;
  part('shelf').replaceChildren(element);
  refreshMails(parts);
}

/** Only while somebody looks at them. */
function refreshMails({ around, mails: mail }: Parts): void {
  if (around.rail.shelf() === 'mail') mail.refresh();
}
