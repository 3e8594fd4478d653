import type { ClientEvent } from '../../../tenant/teams/page-api';
import { type Rig, until } from './rig';

/** The event of this type; a new message and a changed one share theirs. */
type EventOf<Type, Event = ClientEvent> = Event extends { readonly type: infer Types }
  ? Type extends Types
    ? Event
    : never
  : never;

export interface Listening {
  readonly heard: ClientEvent[];
  /** What was heard of this type. */
  of<Type extends ClientEvent['type']>(type: Type): EventOf<Type>[];
  /** Resolves when the server ended the stream. */
  readonly ended: Promise<void>;
  stop(): void;
}

/** Opens a page as this person and writes down its events. */
export async function listenAs({ origin }: Rig, personId: string): Promise<Listening> {
  const closing = new AbortController();
  const response = await fetch(`${origin}/teams/client/as/${personId}/events`, {
    signal: closing.signal,
  });
  const heard: ClientEvent[] = [];
  const ended = read(response, heard).catch(() => undefined);
  await until(() => heard[0]);
  return {
    heard,
    of: (type) => heard.filter((event) => isOf(event, type)),
    ended,
    stop: () => closing.abort(),
  };
}

function isOf<Type extends ClientEvent['type']>(
  event: ClientEvent,
  type: Type,
): event is ClientEvent & EventOf<Type> {
  return event.type === type;
}

async function read(response: Response, heard: ClientEvent[]): Promise<void> {
  let rest = '';
  const decoder = new TextDecoder();
  for await (const chunk of response.body ?? []) {
    const events = (rest + decoder.decode(chunk, { stream: true })).split('\n\n');
    rest = events.pop() ?? '';
    for (const event of events) heard.push(JSON.parse(event.replace(/^data: /, '')));
  }
}
