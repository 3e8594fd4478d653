import { z } from 'zod';
import { list, sourcesOf } from '../answers';
import { directoryObject, directoryObjectType } from '../entities/directory-object';
import type { GraphCall } from '../graph-call';
import { GraphError } from '../graph-error';
import type { Route } from '../route';
import { scopes } from '../scopes';

const mostIds = 1000;

const body = z.object({
  ids: z.array(z.string()).min(1).max(mostIds),
  types: z.array(z.string()).optional(),
});

function readBody(call: GraphCall): z.infer<typeof body> {
  const read = body.safeParse(call.request.body);
  if (read.success) return read.data;
  throw new GraphError(
    400,
    'Request_BadRequest',
    `Invalid value specified for property 'ids' of resource 'DirectoryObject'.`,
  );
}

/** Ids that are nobody's are passed over, as in Graph. */
function objectsOf(call: GraphCall) {
  const { ids, types } = readBody(call);
  const { profile } = sourcesOf(call);
  const wanted = types?.map((type) => `microsoft.graph.${type.toLowerCase()}`);
  return ids
    .flatMap((id) => directoryObject(call.directory, id.toLowerCase(), profile) ?? [])
    .filter(({ type }) => {
      const name = type.name.toLowerCase();
      return (
        !wanted || wanted.includes(name) || wanted.includes(directoryObjectType.name.toLowerCase())
      );
    });
}

export const directoryObjects: readonly Route[] = [
  {
    method: 'POST',
    path: 'directoryObjects/getByIds',
    scopes: scopes.objects,
    run: (call) =>
      list(call, { type: directoryObjectType, rows: objectsOf(call), context: 'directoryObjects' }),
  },
];
