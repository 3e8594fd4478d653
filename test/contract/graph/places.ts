import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { castPlaces } from './cast-places';
import { found } from './found-places';
import type { Ask, Bearer } from './row';
import type { Reply } from './send';

/** A tenant does not have what a row asks about, or does not let the caller ask. */
export class NotThere extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'NotThere';
  }
}

function nothingFor(name: string, why: string): NotThere {
  return new NotThere(`Nothing can stand for {${name}}: ${why}`);
}

const placeholder = /\{(\w+)\}/g;
const listed = z.object({ value: z.array(z.record(z.unknown())) });

/** One id that nothing has, and those that are the same everywhere. */
const always = {
  owner: '8e3af657-a8ff-443c-a75c-2fe8c4bcb635',
  noSuchId: '00000000-1111-4222-8333-444444444444',
  expirationRule: 'Expiration_EndUser_Assignment',
};

type AskFor = (ask: Ask, bearer: Bearer) => Promise<Reply>;

function stepInto(at: unknown, name: string): unknown {
  if (Array.isArray(at)) return at[Number(name)];
  return z.record(z.unknown()).safeParse(at).data?.[name];
}

/** What a path leads to in an answer: `id`, `value.0.id`. */
export function fieldOf(body: unknown, path: string): unknown {
  return path.split('.').reduce(stepInto, body);
}

/** A moment so many days from now. */
function inDays(days: number): string {
  return new Date(Date.now() + days * 24 * 3600 * 1000).toISOString();
}

/** The ids that stand for placeholders: given, of the local cast, kept from answers, or found in lists. */
export class Places {
  readonly #known: Map<string, string>;
  readonly #ask: AskFor;

  constructor(ids: Readonly<Record<string, string>>, isLocal: boolean, ask: AskFor) {
    const times = { tomorrow: inDays(1), yesterday: inDays(-1), lastMonth: inDays(-30) };
    this.#known = new Map(
      Object.entries({ ...always, ...times, ...(isLocal ? castPlaces : {}), ...ids }),
    );
    this.#ask = ask;
  }

  /** Remembers an id; what an answer lacks is missed only where it is needed. */
  keep(name: string, value: unknown): void {
    if (typeof value === 'string') this.#known.set(name, value);
  }

  async fill(text: string): Promise<string> {
    const names = [...new Set([...text.matchAll(placeholder)].map(([, name = '']) => name))];
    const values = new Map<string, string>();
    for (const name of names) values.set(name, await this.#valueOf(name));
    return text.replaceAll(placeholder, (_, name: string) => values.get(name) ?? '');
  }

  /** Fills whatever texts are in a body; a text that is the whole body is sent as it stands. */
  async fillAll(body: unknown): Promise<unknown> {
    if (typeof body === 'string') return body;
    return JSON.parse(await this.fill(JSON.stringify(body)));
  }

  async #valueOf(name: string): Promise<string> {
    // The names of new resources of ARM are the client's.
    if (name === 'newGuid') return randomUUID();
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    const value = await this.#find(name);
    this.#known.set(name, value);
    return value;
  }

  async #find(name: string): Promise<string> {
    const finding = found[name];
    if (!finding) throw nothingFor(name, 'nobody said where to look; TENANT_IDS can name it');
    const { field, by, permission, ...ask } = finding;
    const { status, body } = await this.#ask({ method: 'GET', ...ask }, { by, permission });
    const values = listed.safeParse(body).data?.value ?? [];
    const value = values.map((item) => fieldOf(item, field)).find(Boolean);
    if (typeof value !== 'string') throw nothingFor(name, `${ask.path} answered ${status}`);
    return value;
  }
}
