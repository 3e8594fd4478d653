import { z } from 'zod';
import { deleteGroup } from '../../directory/deletion';
import { mailGroupsElsewhere } from '../../directory/directory-refusals';
import { changeGroup, createGroup } from '../../directory/group-changes';
import { noContent, one } from '../answers';
import { groupEntity } from '../entities/group';
import { type Answer, type GraphCall, occasionOf } from '../graph-call';
import { badRequest, refusedWith } from '../graph-error';
import type { Route } from '../route';
import { demandScope, scopes } from '../scopes';
import { carriedOut, created } from './carried-out';
import { groupIn } from './group-in';
import { idInAddress, readBody } from './read-body';

/** As many as one request can add. */
const mostReferences = 20;

const references = z.array(z.string()).default([]);
const displayName = z.string().min(1).max(256);
const description = z.string().max(1024).nullable();
const mailNickname = z.string().regex(/^[^\s@()[\]";:<>,\\]{1,64}$/);

const creation = z
  .object({
    displayName,
    mailEnabled: z.boolean(),
    mailNickname,
    securityEnabled: z.boolean(),
    description: description.default(null),
    groupTypes: z.array(z.enum(['Unified'])).default([]),
    isAssignableToRole: z.boolean().default(false),
    visibility: z.string().optional(),
    'members@odata.bind': references,
    'owners@odata.bind': references,
  })
  .strict();

const change = z
  .object({
    displayName: displayName.optional(),
    mailNickname: mailNickname.optional(),
    description: description.optional(),
    'members@odata.bind': references,
  })
  .strict();

function idsAt(addresses: readonly string[]): readonly string[] {
  if (addresses.length > mostReferences) {
    throw badRequest(`No more than ${mostReferences} references can be added in one request.`);
  }
  return addresses.map(idInAddress);
}

function create(call: GraphCall): Answer {
  const body = readBody(call, creation, 'Group');
  const unified = body.groupTypes.includes('Unified');
  if (body.mailEnabled !== unified) throw refusedWith(mailGroupsElsewhere);
  if (body.isAssignableToRole) demandScope(call.claims, scopes.roleGroups);
  const group = carriedOut(
    createGroup(occasionOf(call), {
      displayName: body.displayName,
      description: body.description ?? '',
      mailNickname: body.mailNickname,
      isAssignableToRole: body.isAssignableToRole,
      unified,
      memberIds: idsAt(body['members@odata.bind']),
      ownerIds: idsAt(body['owners@odata.bind']),
    }),
  );
  return created(call, `groups/${group.id}`, one(call, groupEntity(group), 'groups'));
}

/** For what can hold roles the application needs the permission over roles too. */
function demandRoleScope(call: GraphCall): void {
  if (groupIn(call).isAssignableToRole) demandScope(call.claims, scopes.roleGroups);
}

function patch(call: GraphCall): Answer {
  const { id } = groupIn(call);
  demandRoleScope(call);
  const body = readBody(call, change, 'Group');
  const { displayName: name, mailNickname: nickname, description: about } = body;
  carriedOut(
    changeGroup(occasionOf(call), id, {
      memberIds: idsAt(body['members@odata.bind']),
      ...(name !== undefined && { displayName: name }),
      ...(nickname !== undefined && { mailNickname: nickname }),
      ...(about !== undefined && { description: about ?? '' }),
    }),
  );
  return noContent;
}

export const groupWrites: readonly Route[] = [
  { method: 'POST', path: 'groups', scopes: scopes.groupCreation, run: create },
  { method: 'PATCH', path: 'groups/{id}', scopes: scopes.memberChanges, run: patch },
  {
    method: 'DELETE',
    path: 'groups/{id}',
    scopes: scopes.groupDeletion,
    run: (call) => {
      demandRoleScope(call);
      carriedOut(deleteGroup(occasionOf(call), groupIn(call).id));
      return noContent;
    },
  },
];
