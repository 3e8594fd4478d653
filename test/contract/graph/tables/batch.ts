import { z } from 'zod';
import { permission } from '../permissions';
import type { Refused, Row } from '../row';

const me = { id: '1', method: 'GET', url: '/me' };

const item = z
  .object({
    id: z.string(),
    status: z.number().int(),
    headers: z.record(z.string()),
    body: z.unknown(),
  })
  .strict();

function answers(...statuses: readonly number[]) {
  return z
    .object({ responses: z.array(item) })
    .strict()
    .superRefine(({ responses }, context) => {
      const given = [...responses].sort((a, b) => Number(a.id) - Number(b.id));
      const text = given.map(({ status }) => status).join(' ');
      if (text === statuses.join(' ')) return;
      context.addIssue({ code: 'custom', message: `the statuses are ${text}` });
    });
}

const malformed = { status: 400, code: 'BadRequest' } as const;

const refusals: readonly Refused[] = [
  {
    name: 'a batch of 21',
    body: { requests: Array.from({ length: 21 }, (_, at) => ({ ...me, id: String(at) })) },
    ...malformed,
    message: /20/,
  },
  { name: 'a batch without requests', body: {}, ...malformed },
  { name: 'an empty batch', body: { requests: [] }, ...malformed },
  { name: 'two requests with one id', body: { requests: [me, me] }, ...malformed },
  {
    name: 'an address outside Graph',
    body: { requests: [{ ...me, url: 'https://example.com/me' }] },
    ...malformed,
  },
  {
    name: 'a body without its type',
    body: { requests: [{ ...me, method: 'POST', url: '/groups', body: {} }] },
    ...malformed,
  },
  {
    name: 'a dependence on what is not there',
    body: { requests: [{ ...me, dependsOn: ['2'] }] },
    ...malformed,
  },
  { name: 'a batch that is no JSON', body: '{"requests":[', ...malformed },
];

const batch = {
  face: 'both',
  method: 'POST',
  path: '/$batch',
  permission: [permission.oneself],
  by: 'ada',
  status: 200,
  application: 'not asked',
} as const;

/** Several requests in one; Graph answers each by itself. */
export const batches: readonly Row[] = [
  {
    ...batch,
    name: 'answers several requests at once',
    body: { requests: [me, { id: '2', method: 'GET', url: '/me?$select=id' }] },
    fields: answers(200, 200),
    errors: refusals,
  },
  {
    ...batch,
    name: 'answers each request of a batch by itself',
    body: { requests: [me, { id: '2', method: 'GET', url: '/nowhere' }] },
    fields: answers(200, 400),
  },
  {
    ...batch,
    name: 'does not begin what depends on something that failed',
    body: {
      requests: [
        { id: '1', method: 'GET', url: '/nowhere' },
        { ...me, id: '2', dependsOn: ['1'] },
        { ...me, id: '3' },
        { ...me, id: '4', dependsOn: ['3'] },
      ],
    },
    fields: answers(400, 424, 200, 200),
  },
];
