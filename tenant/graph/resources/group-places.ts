import {
  type Access,
  addToGroup,
  type Place,
  removeFromGroup,
} from '../../directory/group-changes';
import { noContent } from '../answers';
import { type GraphCall, occasionOf } from '../graph-call';
import type { Route } from '../route';
import { demandScope, scopes } from '../scopes';
import { carriedOut } from './carried-out';
import { param } from './find';
import { groupIn } from './group-in';
import { readReference } from './read-body';

function placeIn(call: GraphCall, access: Access, principalId: string): Place {
  const { id, isAssignableToRole } = groupIn(call);
  if (isAssignableToRole) demandScope(call.claims, scopes.roleGroups);
  return { groupId: id, access, principalId };
}

function placesOf(access: Access): readonly Route[] {
  const demand = access === 'member' ? scopes.memberChanges : scopes.groupChanges;
  return [
    {
      method: 'POST',
      path: `groups/{id}/${access}s/$ref`,
      scopes: demand,
      run: (call) => {
        const place = placeIn(call, access, readReference(call));
        carriedOut(addToGroup(occasionOf(call), [place]));
        return noContent;
      },
    },
    {
      method: 'DELETE',
      path: `groups/{id}/${access}s/{principalId}/$ref`,
      scopes: demand,
      run: (call) => {
        const place = placeIn(call, access, param(call, 'principalId').toLowerCase());
        carriedOut(removeFromGroup(occasionOf(call), place));
        return noContent;
      },
    },
  ];
}

/** Who is put into groups and taken out of them. */
export const groupPlaces: readonly Route[] = [...placesOf('member'), ...placesOf('owner')];
