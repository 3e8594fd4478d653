import { type AnyZodObject, z } from 'zod';
import type { Face, Row } from '../row';
import * as refusal from './refusals';

export function within(duration: string) {
  return {
    startDateTime: null,
    expiration: { type: 'AfterDuration', endDateTime: null, duration },
  };
}

/** A request in one state. */
export function inState(request: AnyZodObject, status: string) {
  return request.extend({ status: z.literal(status) });
}

/** Where administrators order what people may be or are, and for whom they do it there. */
export interface Orders {
  readonly face: Face;
  readonly what: string;
  readonly path: string;
  readonly permission: string;
  readonly removal: string;
  /** An administrator, and somebody who has none of it yet. */
  readonly by: string;
  readonly who: string;
  /** What somebody is ordered to hold, in the words of a body. */
  readonly held: object;
  readonly request: AnyZodObject;
  readonly keep: string;
}

function bodyOf({ who, held }: Orders, action: string, more: object = {}) {
  return { action, principalId: `{${who}}`, justification: 'By the book', ...held, ...more };
}

function posting({ face, path, permission, by, request }: Orders) {
  return {
    face,
    method: 'POST',
    path,
    permission: [permission],
    by,
    status: 201,
    fields: inState(request, 'Provisioned'),
    writes: true,
  } as const;
}

const short = { scheduleInfo: within('PT20M') };
const week = { scheduleInfo: within('P7D') };
const longer = { scheduleInfo: within('P9D') };

function giving(orders: Orders): readonly Row[] {
  const { what, keep } = orders;
  return [
    {
      ...posting(orders),
      name: `gives ${what} for a short time`,
      body: bodyOf(orders, 'adminAssign', short),
      keeps: { [keep]: 'id' },
      errors: [
        {
          name: 'somebody who does not exist',
          body: bodyOf({ ...orders, who: 'noSuchId' }, 'adminAssign', short),
          status: 404,
          code: 'SubjectNotFound',
          message: 'The subject is not found.',
        },
        { name: 'an order of somebody who is no administrator', by: 'noah', ...refusal.notAllowed },
        { name: 'an order that says nothing', body: {}, status: 400, code: 'BadRequest' },
        { name: 'a body that is no JSON', body: '{"action":', status: 400, code: 'BadRequest' },
        {
          name: 'to change what nobody has',
          body: bodyOf(orders, 'adminUpdate', week),
          ...refusal.doesNotExist,
        },
        {
          name: 'to take away what nobody has',
          body: bodyOf(orders, 'adminRemove'),
          ...refusal.doesNotExist,
        },
      ],
    },
    {
      ...posting(orders),
      name: `changes ${what}`,
      body: bodyOf(orders, 'adminUpdate', short),
      errors: [
        {
          name: 'to give the same twice',
          body: bodyOf(orders, 'adminAssign', short),
          ...refusal.exists,
        },
        {
          name: 'to take it away within the first five minutes',
          body: bodyOf(orders, 'adminRemove'),
          ...refusal.tooShort,
        },
      ],
    },
    {
      ...posting(orders),
      name: `extends ${what}`,
      body: bodyOf(orders, 'adminExtend', { scheduleInfo: within('PT40M') }),
    },
  ];
}

function asking(
  orders: Orders,
  action: 'selfExtend' | 'selfRenew',
  after?: string,
): readonly Row[] {
  const { what, who, path, face, request } = orders;
  return [
    {
      ...posting(orders),
      name: `asks with ${action} for more time of ${what}`,
      by: who,
      body: bodyOf(orders, action, longer),
      fields: inState(request, 'PendingAdminDecision'),
      keeps: { openRequest: 'id' },
      ...(after ? { after } : {}),
    },
    {
      name: `cancels what was asked for with ${action}`,
      face,
      method: 'POST',
      path: `${path}/{openRequest}/cancel`,
      permission: [orders.permission],
      by: who,
      status: 204,
      writes: true,
      errors: [
        refusal.unknownId(`${path}/{noSuchId}/cancel`),
        { name: 'to cancel for somebody else', by: 'noah', ...refusal.notAllowed },
        {
          name: 'to cancel what is over',
          path: `${path}/{${orders.keep}}/cancel`,
          by: orders.by,
          ...refusal.notCancellable,
        },
      ],
    },
  ];
}

function taking(orders: Orders): readonly Row[] {
  const { what, removal, request } = orders;
  return [
    {
      ...posting(orders),
      name: `renews ${what} that has ended`,
      body: bodyOf(orders, 'adminRenew', week),
    },
    {
      ...posting(orders),
      name: `takes ${what} away`,
      permission: [removal],
      after: 'PT6M',
      body: bodyOf(orders, 'adminRemove'),
      fields: inState(request, 'Revoked').extend({
        scheduleInfo: z.null(),
        targetScheduleId: z.null(),
        completedDateTime: z.null(),
      }),
    },
  ];
}

/** Each order of an administrator, and what people ask administrators for, one after the other. */
export function administrationRows(orders: Orders): readonly Row[] {
  return [
    ...giving(orders),
    ...asking(orders, 'selfExtend'),
    ...asking(orders, 'selfRenew', 'PT41M'),
    ...taking(orders),
  ];
}
