import { z } from 'zod';

const card = z.record(z.unknown());

/** What the last invoke gave one person: their own card, or nothing to show but the fact that it was asked. */
const view = z.object({ card: card.optional(), givenAt: z.string() });

const signIn = z.object({
  text: z.string(),
  url: z.string(),
  /** `silent`: the person's clients try without asking; such a card is not seen. */
  state: z.enum(['silent', 'shown', 'done']),
});

const message = z.object({
  id: z.string(),
  /** The thread's first message, for replies in channels. */
  rootId: z.string().optional(),
  /** null: the bot. */
  senderId: z.string().nullable(),
  text: z.string(),
  textFormat: z.enum(['plain', 'markdown', 'xml']),
  cards: z.array(card),
  summary: z.string().optional(),
  signIn: signIn.optional(),
  sentAt: z.string(),
  editedAt: z.string().optional(),
  /** Counts the edits, so that a refresh that was under way during one is known to be stale. */
  revision: z.number(),
  /** By person. Emptied when the bot edits the message. */
  views: z.record(view),
  /** Why the bot did not get it. */
  undelivered: z.string().optional(),
});

const conversation = z.object({
  id: z.string(),
  kind: z.enum(['personal', 'channel']),
  /** Whose chat with the bot it is. */
  personId: z.string().optional(),
  /** `known`: the chat exists, but the bot has not been told that it was added. */
  bot: z.enum(['known', 'added', 'removed']),
  messages: z.array(message),
  /** By person: the last message that they have seen. */
  readUpTo: z.record(z.string()),
});

/** How far the opening scene has come. */
const scene = z.object({
  teamAdded: z.boolean(),
  askedWith: z.string().optional(),
  done: z.boolean(),
});

export const teamsRecord = z.object({
  version: z.literal(1),
  lastMessageId: z.number(),
  scene,
  conversations: z.array(conversation),
});

export type Card = z.infer<typeof card>;
export type SignInRecord = z.infer<typeof signIn>;
export type MessageRecord = z.infer<typeof message>;
export type ConversationRecord = z.infer<typeof conversation>;
export type SceneRecord = z.infer<typeof scene>;
export type TeamsRecord = z.infer<typeof teamsRecord>;
