import type { ClientConversation, ClientMessage } from '../../teams/page-api.js';
import { composer } from './composer.js';
import { arrange, make } from './dom.js';
import type { Flow } from './flow.js';
import { icon } from './icons.js';
import { dayLines, follows, type MessageViews, messageViews, newLine } from './message-views.js';
import type { Viewer } from './viewer.js';

interface Post {
  readonly element: HTMLElement;
  show(root: ClientMessage, replies: readonly ClientMessage[]): void;
}

/** A channel: posts, each with its replies. */
export function channelFlow(viewer: Viewer, conversation: ClientConversation): Flow {
  const element = make('div', { class: 'flow channel' });
  const views = messageViews(viewer);
  const posts = new Map<string, Post>();
  const dayLine = dayLines(viewer);
  const unread = newLine();

  function postOf(root: ClientMessage): Post {
    const post = posts.get(root.id) ?? postView(viewer, conversation, views, root);
    posts.set(root.id, post);
    return post;
  }

  return {
    element,
    show(messages, newFrom) {
      const threads = threadsOf(messages);
      const rows = threads.flatMap(({ root, replies }, place) => {
        const lines = dayLine(threads[place - 1]?.root.sentAt, root.sentAt);
        if ([root, ...replies].some(({ id }) => id === newFrom)) lines.push(unread);
        const post = postOf(root);
        post.show(root, replies);
        return [...lines, post.element];
      });
      views.keepOnly(messages);
      arrange(element, rows);
    },
  };
}

interface Thread {
  readonly root: ClientMessage;
  readonly replies: ClientMessage[];
}

/** A reply whose first message is gone stands alone. */
function threadsOf(messages: readonly ClientMessage[]): readonly Thread[] {
  const threads = new Map<string, Thread>();
  for (const message of messages) {
    const thread = message.replyToId === undefined ? undefined : threads.get(message.replyToId);
    if (thread) thread.replies.push(message);
    else threads.set(message.id, { root: message, replies: [] });
  }
  return [...threads.values()];
}

function postView(
  viewer: Viewer,
  conversation: ClientConversation,
  views: MessageViews,
  { id: rootId, from }: ClientMessage,
): Post {
  const first = make('div', { class: 'post-first' });
  const replyList = make('div', { class: 'replies' });
  const answer = make('div', { class: 'post-answer' });
  const reply = make('button', { type: 'button', class: 'button subtle' });
  reply.append(icon('reply'), 'Reply');
  answer.append(reply);
  const element = make('section', { class: 'post' }, first, replyList, answer);

  reply.addEventListener('click', () => {
    const box = composer(viewer, {
      conversationId: conversation.id,
      inChannel: true,
      replyToId: rootId,
      label: `Reply to ${from.name}`,
    });
    answer.replaceChildren(box.element);
    box.focus();
  });

  return {
    element,
    show(root, replies) {
      element.setAttribute('aria-label', `Post by ${root.from.name}, ${repliesWords(replies)}`);
      arrange(first, [views.show(root, false)]);
      arrange(
        replyList,
        replies.map((message, place) => views.show(message, follows(replies[place - 1], message))),
      );
      replyList.hidden = replies.length === 0;
    },
  };
}

function repliesWords({ length }: readonly ClientMessage[]): string {
  return length === 1 ? '1 reply' : `${length} replies`;
}
