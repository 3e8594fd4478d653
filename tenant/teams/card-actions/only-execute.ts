import { z } from 'zod';
import type { ClientAction } from '../page-api';
import type { Card } from '../thread-record';

const action = z.object({
  type: z.string(),
  id: z.string().optional(),
  verb: z.string().optional(),
  data: z.record(z.unknown()).default({}),
});

const holder = z.object({
  actions: z.array(action).default([]),
  body: z.array(z.unknown()).default([]),
  items: z.array(z.unknown()).default([]),
});

/** The one button of these cards, where there is exactly one and it is an Action.Execute. */
export function onlyExecute(cards: readonly Card[]): ClientAction | undefined {
  const [only, ...more] = cards.flatMap(actionsIn);
  if (!only || more.length > 0 || only.type !== 'Action.Execute') return undefined;
  const { id, verb, data } = only;
  return { type: only.type, data, ...(id ? { id } : {}), ...(verb ? { verb } : {}) };
}

function actionsIn(element: unknown): z.output<typeof action>[] {
  const read = holder.safeParse(element);
  if (!read.success) return [];
  const { actions, body, items } = read.data;
  return [...actions, ...[...body, ...items].flatMap(actionsIn)];
}
