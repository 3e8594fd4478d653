import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { types } from 'node:util';
import { z } from 'zod';
import { StateFile } from './state-file';
import {
  type ConversationRecord,
  type MessageRecord,
  type SceneRecord,
  type TeamsRecord,
  teamsRecord,
} from './thread-record';

/** A conversation keeps its latest messages: it is a sandbox, not an archive. */
const messagesKept = 500;

/** Everything that was said in the local Teams, in memory and in `teams.json`. */
export class Conversations {
  readonly scene: SceneRecord;
  readonly #byId: Map<string, ConversationRecord>;
  readonly #file: StateFile;
  // A message of a busy channel is written often and changes seldom.
  readonly #written = new WeakMap<MessageRecord, string>();
  #lastMessageId: number;

  constructor(path: string, record: TeamsRecord) {
    this.scene = record.scene;
    this.#byId = new Map(record.conversations.map((one) => [one.id, one]));
    this.#lastMessageId = record.lastMessageId;
    this.#file = new StateFile(path, () => this.#text());
  }

  find(id: string): ConversationRecord | undefined {
    return this.#byId.get(id);
  }

  /** The conversation of this id, made where there is none. */
  ensure(id: string, made: Pick<ConversationRecord, 'kind' | 'personId' | 'bot'>) {
    const existing = this.#byId.get(id);
    if (existing) return existing;
    const fresh: ConversationRecord = { ...made, id, messages: [], readUpTo: {} };
    this.#byId.set(id, fresh);
    return fresh;
  }

  /** Teams names a message by its millisecond; two of one millisecond get neighbouring names. */
  nextMessageId(now: Date): string {
    this.#lastMessageId = Math.max(this.#lastMessageId + 1, now.getTime());
    return String(this.#lastMessageId);
  }

  append(conversation: ConversationRecord, message: MessageRecord): void {
    conversation.messages.push(message);
    if (conversation.messages.length <= messagesKept) return;
    const kept = conversation.messages.slice(-messagesKept);
    const ids = new Set(kept.map(({ id }) => id));
    conversation.messages = kept.filter(({ rootId }) => !rootId || ids.has(rootId));
  }

  remove(conversation: ConversationRecord, message: MessageRecord): void {
    conversation.messages = conversation.messages.filter(({ id }) => id !== message.id);
  }

  change(message: MessageRecord, change: Partial<MessageRecord>): void {
    Object.assign(message, change);
    this.#written.delete(message);
  }

  /** Resolves when everything said so far is on disk. */
  keep(): Promise<void> {
    return this.#file.keep();
  }

  #text(): string {
    const conversations = [...this.#byId.values()].map((one) => this.#conversationText(one));
    const head = { version: 1, lastMessageId: this.#lastMessageId, scene: this.scene };
    return `${JSON.stringify(head).slice(0, -1)},"conversations":[${conversations.join(',\n')}]}`;
  }

  #conversationText({ messages, ...head }: ConversationRecord): string {
    const texts = messages.map((message) => this.#messageText(message));
    return `${JSON.stringify(head).slice(0, -1)},"messages":[${texts.join(',\n')}]}`;
  }

  #messageText(message: MessageRecord): string {
    const text = this.#written.get(message) ?? JSON.stringify(message);
    this.#written.set(message, text);
    return text;
  }
}

/** Reads what an earlier start kept in the folder; nothing of it where a fresh start is asked for. */
export function openConversations(dataDir: string, fresh: boolean): Conversations {
  const path = join(dataDir, 'teams.json');
  if (fresh) rmSync(path, { force: true });
  const record = readRecord(path) ?? emptyRecord();
  for (const { messages } of record.conversations) messages.forEach(showUnfinishedSignIn);
  return new Conversations(path, record);
}

function emptyRecord(): TeamsRecord {
  return {
    version: 1,
    lastMessageId: 0,
    scene: { teamAdded: false, done: false },
    conversations: [],
  };
}

function readRecord(path: string): TeamsRecord | undefined {
  try {
    return teamsRecord.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (problem) {
    if (types.isNativeError(problem) && 'code' in problem && problem.code === 'ENOENT') return;
    throw new Error(
      `The chats of the local Teams in ${path} cannot be read: ${reasonOf(problem)}. Nothing was changed. Put the file right, or type "npm start -- --fresh" to begin anew.`,
      { cause: problem },
    );
  }
}

function reasonOf(problem: unknown): string {
  if (problem instanceof SyntaxError) return 'it is damaged or was written only in part';
  if (problem instanceof z.ZodError) {
    return `it was not written by this version (${problem.issues[0]?.path.join('.') ?? ''})`;
  }
  return types.isNativeError(problem) ? problem.message : 'for an unknown reason';
}

/** The clients that tried to sign in without asking ended with the process: the card has to be pressed. */
function showUnfinishedSignIn(message: MessageRecord): void {
  if (message.signIn?.state === 'silent') message.signIn.state = 'shown';
}
