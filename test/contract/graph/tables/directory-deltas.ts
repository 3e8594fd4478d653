import { type AnyZodObject, z } from 'zod';
import { permission } from '../permissions';
import type { Row } from '../row';
import * as shape from '../shapes/directory';
import { guid } from '../shapes/values';

const moves = z.array(
  z.object({ '@odata.type': z.string(), id: guid, '@removed': z.unknown().optional() }).strict(),
);

/** One of a page of changes: all of it, the id and who came or left, or that it is gone. */
function change(of: AnyZodObject) {
  const { id, ...others } = of.shape;
  return z
    .object({ id, ...others })
    .partial()
    .required({ id: true })
    .extend({
      'members@delta': moves.optional(),
      'owners@delta': moves.optional(),
      '@removed': z.object({ reason: z.enum(['changed', 'deleted']) }).optional(),
    })
    .strict();
}

function page(of: AnyZodObject) {
  return z
    .object({
      value: z.array(change(of)).min(1),
      '@odata.deltaLink': z.string().url().optional(),
    })
    .strict();
}

const followed = [
  ['users', permission.profiles, shape.user],
  ['groups', permission.groups, shape.group],
  ['directoryRoles', 'Directory.Read.All', shape.directoryRole],
] as const;

/** What has changed since one last asked; PIM itself has no such thing. */
export const directoryDeltas: readonly Row[] = followed.flatMap(([name, needed, fields]) =>
  ['delta', 'delta()'].map(
    (word): Row => ({
      name: `follows the changes of ${name} at /${name}/${word}`,
      face: 'both',
      method: 'GET',
      path: `/${name}/${word}`,
      permission: [needed],
      status: 200,
      fields: page(fields),
      errors: [
        {
          name: 'a place that nobody has been at',
          path: `/${name}/${word}?$deltatoken=nowhere`,
          status: 410,
          code: 'syncStateNotFound',
        },
        {
          name: 'only a part of the collection',
          path: `/${name}/${word}?$orderby=id`,
          status: 400,
          code: 'BadRequest',
        },
      ],
    }),
  ),
);
