import { z } from 'zod';
import { azureScope } from '../../directory/azure-scopes';
import { deleteResourceGroup, putResourceGroup } from '../../directory/resource-groups';
import { resourceGroupNotFound, subscriptionIn } from '../address';
import { type Answer, type ArmCall, occasionOf, param } from '../arm-call';
import { ArmError, carriedOut } from '../arm-error';
import { resourceGroupResource } from '../entities/scope';
import type { Route } from '../route';

const body = z.object({
  location: z.string().min(1),
  tags: z.record(z.string()).default({}),
});

/** What ARM lets a resource group be called. */
const nameForm = /^[\p{L}\p{N}_\-.()]{0,89}[\p{L}\p{N}_\-()]$/u;

function put(call: ArmCall): Answer {
  const subscriptionId = subscriptionIn(call.directory, param(call, 'subscription'));
  const name = param(call, 'group');
  if (!nameForm.test(name)) {
    throw new ArmError(
      400,
      'InvalidResourceGroup',
      `The provided resource group name '${name}' has these invalid characters or is too long.`,
    );
  }
  const read = body.safeParse(call.request.body);
  if (!read.success) {
    throw new ArmError(
      400,
      'LocationRequired',
      'The location property is required for this definition.',
    );
  }
  const order = { subscriptionId, name, ...read.data };
  const { group, isNew } = carriedOut(putResourceGroup(occasionOf(call), order), call.claims.oid);
  return { status: isNew ? 201 : 200, body: resourceGroupResource(group) };
}

/** ARM takes its time for this; here it is done at once, so that there is nothing to poll. */
function remove(call: ArmCall): Answer {
  const subscriptionId = subscriptionIn(call.directory, param(call, 'subscription'));
  const name = param(call, 'group');
  const group = azureScope(call.directory, `${subscriptionId}/resourceGroups/${name}`);
  if (!group) throw resourceGroupNotFound(name);
  carriedOut(deleteResourceGroup(occasionOf(call), group), call.claims.oid);
  return { status: 200 };
}

function route(method: Route['method'], run: Route['run']): Route {
  const path = 'subscriptions/{subscription}/resourceGroups/{group}';
  return { method, path, authorization: false, versions: 'resources', run };
}

export const resourceGroups: readonly Route[] = [route('PUT', put), route('DELETE', remove)];
