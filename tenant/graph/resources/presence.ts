import { z } from 'zod';
import { own } from '../../directory/own';
import { usualPresence } from '../../directory/presence';
import type { PersonRecord } from '../../directory/state';
import { list, one } from '../answers';
import type { GraphCall } from '../graph-call';
import { badRequest } from '../graph-error';
import { type EntityType, type Typed, typed } from '../odata/entity';
import type { Route } from '../route';
import { scopes } from '../scopes';
import { found, param, signedIn } from './find';
import { personIn } from './person-in';

const mostIds = 650;

const presenceType: EntityType = {
  name: 'microsoft.graph.presence',
  properties: ['id', 'availability', 'activity', 'statusMessage', 'outOfOfficeSettings'],
  navigation: {},
};

function presenceEntity({ id, presence = usualPresence }: PersonRecord): Typed {
  const { availability, activity, outOfOfficeMessage } = presence;
  return typed(presenceType, {
    id,
    availability,
    activity,
    statusMessage: null,
    outOfOfficeSettings: {
      message: outOfOfficeMessage ?? null,
      isOutOfOffice: outOfOfficeMessage !== undefined,
    },
  });
}

const body = z.object({ ids: z.array(z.string()).min(1).max(mostIds) });

/** Ids that are nobody's are passed over. */
function presencesOf(call: GraphCall): readonly Typed[] {
  const read = body.safeParse(call.request.body);
  if (!read.success) throw badRequest(`Between 1 and ${mostIds} ids are needed.`);
  return read.data.ids
    .flatMap((id) => own(call.directory.people, id.toLowerCase()) ?? [])
    .map(presenceEntity);
}

function reading(path: string, whose: (call: GraphCall) => PersonRecord, context: string): Route {
  return {
    method: 'GET',
    path,
    scopes: path.startsWith('me/') ? scopes.ownPresence : scopes.presence,
    run: (call) => one(call, presenceEntity(whose(call)), context),
  };
}

/** Whether people can be reached, as Teams sees it. */
export const presence: readonly Route[] = [
  reading('me/presence', signedIn, 'users/presence'),
  reading('users/{id}/presence', personIn, 'users/presence'),
  reading(
    'communications/presences/{id}',
    (call) => {
      const id = param(call, 'id');
      return found(own(call.directory.people, id.toLowerCase()), id);
    },
    'communications/presences',
  ),
  {
    method: 'POST',
    path: 'communications/getPresencesByUserId',
    scopes: scopes.presence,
    run: (call) =>
      list(call, {
        type: presenceType,
        rows: presencesOf(call),
        context: 'Collection(microsoft.graph.presence)',
      }),
  },
];
