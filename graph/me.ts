import { z } from 'zod';
import { PimError } from '../pim/errors';
import type { Person } from '../pim/person';
import { readBody } from './errors';
import { userIdShape, withQuery } from './shapes';
import type { GraphReply } from './transport';

export const mePath = withQuery('/me', { $select: 'id,userType,displayName' });

const meShape = z.object({ id: userIdShape, userType: z.string().nullish() });

/** Whom Graph takes the token's owner for. It must be the very person. */
export function readMe(person: Person, reply: GraphReply): { readonly guest: boolean } {
  const me = readBody(reply, meShape);
  if (me.id !== person.userId) throw new PimError('identity-mismatch', { why: 'me' });
  return { guest: me.userType?.toLowerCase() === 'guest' };
}
