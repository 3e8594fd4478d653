import type { ClientConversation, ClientMessage } from '../../teams/page-api.js';
import { addressOf } from './address.js';
import { botAvatar, channelAvatar } from './avatar.js';
import { channelFlow } from './channel-flow.js';
import { chatFlow } from './chat-flow.js';
import { composer } from './composer.js';
import { make } from './dom.js';
import { icon } from './icons.js';
import { refreshInView } from './refresh-in-view.js';
import { type Scrolling, scrolling } from './scrolling.js';
import { typingLine } from './typing.js';
import { isOwn, type Viewer } from './viewer.js';

/** The open conversation. */
export interface ThreadView {
  readonly element: HTMLElement;
  show(messages: readonly ClientMessage[]): void;
  edited(messageId: string): void;
  typing(): void;
  /** Brings a message before the reader's eyes and gives it the focus. */
  reveal(messageId: string): void;
  write(text: string): void;
  /** Where the focus goes when somebody opens the conversation. */
  enter(narrow: boolean): void;
  stop(): void;
}

export function threadView(viewer: Viewer, conversation: ClientConversation): ThreadView {
  const inChannel = conversation.kind === 'channel';
  const flow = inChannel ? channelFlow(viewer, conversation) : chatFlow(viewer);
  const scroll = scrolling(flow.element);
  const typing = typingLine(viewer.botName);
  const title = make('h2', { id: 'thread-title', tabindex: -1 }, conversation.name);
  const box = composer(viewer, {
    conversationId: conversation.id,
    inChannel,
    label: inChannel ? `Start a post in ${conversation.name}` : `Message ${conversation.name}`,
  });
  const element = make(
    'section',
    { class: 'thread', 'aria-labelledby': 'thread-title' },
    header(viewer, conversation, title),
    scroll.element,
    typing.element,
    box.element,
  );
  const refresh = refreshInView(viewer, scroll.element, conversation.id);
  let count: number | undefined;
  let newFrom: string | undefined;

  function show(messages: readonly ClientMessage[]): void {
    const last = messages.at(-1);
    if (count === undefined) newFrom = firstUnread(viewer, conversation, messages);
    flow.show(messages, newFrom);
    if (!last) flow.element.replaceChildren(emptyWords(viewer, inChannel));
    refresh.watch();
    if (last && messages.length > (count ?? 0)) {
      typing.stop();
      scroll.grown(count === undefined || isOwn(last, viewer.person));
    }
    count = messages.length;
  }

  return {
    element,
    show,
    edited: refresh.edited,
    typing: typing.start,
    reveal: (messageId) => reveal(element, scroll, messageId),
    write: box.write,
    enter: (narrow) => (narrow ? title.focus() : box.focus()),
    stop: refresh.stop,
  };
}

function reveal(element: HTMLElement, scroll: Scrolling, messageId: string): void {
  const message = element.querySelector(`[data-message-id="${CSS.escape(messageId)}"]`);
  if (!(message instanceof HTMLElement)) return;
  scroll.to(message);
  message.focus();
}

function header(viewer: Viewer, conversation: ClientConversation, title: HTMLElement): HTMLElement {
  const { kind, name, id, teamName } = conversation;
  const back = make('a', {
    class: 'icon-button back',
    href: addressOf(viewer.person),
    'aria-label': 'Back to the list',
  });
  back.append(icon('back'));
  const picture = kind === 'channel' ? channelAvatar(name, id) : botAvatar();
  const under = kind === 'channel' ? teamName : 'App';
  const words = make('div', {}, title, under ? make('p', { class: 'soft' }, under) : undefined);
  const remove = kind === 'personal' ? [removal(viewer, conversation)] : [];
  return make('header', { class: 'thread-head' }, back, picture, words, ...remove);
}

/** For trying what the bot does when somebody it has to tell cannot be reached. */
function removal(viewer: Viewer, { id, name }: ClientConversation): HTMLElement {
  const words = `Remove ${name} from this chat`;
  const button = make('button', { type: 'button', class: 'icon-button remove', title: words });
  button.setAttribute('aria-label', words);
  button.append(icon('remove'));
  button.addEventListener('click', () => void viewer.removeBot(id));
  return button;
}

function emptyWords({ botName }: Viewer, inChannel: boolean): HTMLElement {
  const words = inChannel
    ? `Nothing has been posted here yet. Mention @${botName} to ask it something.`
    : `Nothing here yet. Say hello to ${botName}.`;
  return make('p', { class: 'empty' }, words);
}

function firstUnread(
  { person }: Viewer,
  { unread }: ClientConversation,
  messages: readonly ClientMessage[],
): string | undefined {
  if (unread === 0) return undefined;
  const others = messages.filter((message) => !isOwn(message, person));
  return others.length > unread ? others.at(-unread)?.id : undefined;
}
