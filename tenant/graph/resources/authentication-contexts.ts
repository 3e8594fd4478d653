import { z } from 'zod';
import {
  createContext,
  deleteContext,
  putContext,
} from '../../directory/conditional-access-changes';
import type { AuthenticationContextRecord } from '../../directory/conditional-access-records';
import { own } from '../../directory/own';
import { list, noContent, one } from '../answers';
import {
  authenticationContextEntity,
  authenticationContextType,
} from '../entities/conditional-access';
import { type Answer, type GraphCall, occasionOf } from '../graph-call';
import type { Route } from '../route';
import { scopes } from '../scopes';
import { carriedOut, created } from './carried-out';
import { found, param } from './find';
import { readBody } from './read-body';

const context = 'identity/conditionalAccess/authenticationContextClassReferences';
const resource = 'AuthenticationContextClassReference';

const fields = {
  displayName: z.string().min(1).optional(),
  description: z.string().optional(),
  isAvailable: z.boolean().optional(),
};

const change = z.object(fields).strict();

type Changes = Partial<Omit<AuthenticationContextRecord, 'id'>>;

function changesOf({ displayName, description, isAvailable }: z.infer<typeof change>): Changes {
  return {
    ...(displayName !== undefined && { displayName }),
    ...(description !== undefined && { description }),
    ...(isAvailable !== undefined && { isAvailable }),
  };
}

const idOf = z.object({ id: z.string() }).passthrough();

function create(call: GraphCall): Answer {
  const { id = '' } = idOf.safeParse(call.request.body).data ?? {};
  const changes = changesOf(readBody(call, change, resource));
  const made = carriedOut(createContext(occasionOf(call), { ...changes, id }));
  return created(call, `${context}/${id}`, one(call, authenticationContextEntity(made), context));
}

function put(call: GraphCall): Answer {
  const changes = changesOf(readBody(call, change, resource));
  carriedOut(putContext(occasionOf(call), param(call, 'id'), changes));
  return noContent;
}

/** `c1` to `c99`: what applications can ask a sign-in for. */
export const authenticationContexts: readonly Route[] = [
  {
    method: 'GET',
    path: context,
    scopes: scopes.contexts,
    run: (call) => {
      const all = Object.values(call.directory.conditionalAccess.contexts);
      const rows = all.map(authenticationContextEntity);
      return list(call, { type: authenticationContextType, rows, context });
    },
  },
  {
    method: 'GET',
    path: `${context}/{id}`,
    scopes: scopes.contexts,
    run: (call) => {
      const id = param(call, 'id');
      const record = found(own(call.directory.conditionalAccess.contexts, id), id);
      return one(call, authenticationContextEntity(record), context);
    },
  },
  { method: 'POST', path: context, scopes: scopes.contextChanges, run: create },
  { method: 'PATCH', path: `${context}/{id}`, scopes: scopes.contextChanges, run: put },
  {
    method: 'DELETE',
    path: `${context}/{id}`,
    scopes: scopes.contextChanges,
    run: (call) => {
      carriedOut(deleteContext(occasionOf(call), param(call, 'id')));
      return noContent;
    },
  },
];
