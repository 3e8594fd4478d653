import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Fact } from '../pim/audit';
import { integer } from './row';

/** What an entry says, with the hash of the one before it. */
export interface JournalEntry {
  readonly seq: number;
  readonly at: number;
  readonly kind: string;
  readonly tenant_id: string;
  readonly actor: string | null;
  readonly request_id: string | null;
  readonly role_id: string | null;
  /** JSON. */
  readonly details: string;
  readonly previous: string;
}

export const journalRow = z.object({
  seq: integer,
  at: integer,
  kind: z.string(),
  tenant_id: z.string(),
  actor: z.string().nullable(),
  request_id: z.string().nullable(),
  role_id: z.string().nullable(),
  details: z.string(),
  previous: z.string(),
  hash: z.string(),
});

/** An entry's place in the chain. */
export interface JournalHead {
  readonly seq: number;
  readonly hash: string;
}

export const journalHead = z.object({ seq: integer, hash: z.string() });

/** What comes before the first entry. */
export const beginning: JournalHead = { seq: 0, hash: '0'.repeat(64) };

export function entryOf(fact: Fact, { seq, hash }: JournalHead): JournalEntry {
  return {
    seq: seq + 1,
    at: fact.at.getTime(),
    kind: fact.kind,
    tenant_id: fact.tenantId,
    actor: fact.actor ?? null,
    request_id: fact.requestId ?? null,
    role_id: fact.roleId ?? null,
    details: canonicalJson(fact.details ?? {}),
    previous: hash,
  };
}

export function hashOf(entry: JournalEntry): string {
  return createHash('sha256').update(canonicalJson(entry)).digest('hex');
}

/** The same text for the same facts, in whatever order they were written or read. */
function canonicalJson(fields: object): string {
  return JSON.stringify(Object.fromEntries(Object.entries(fields).sort(byName)));
}

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}
