import { z } from 'zod';
import type { ScheduleOrder } from '../../directory/order';
import { postedTerms, postedText, termsOf } from '../../directory/posted-order';
import { type ArmCall, param } from '../arm-call';
import { ArmError } from '../arm-error';
import { conditionBody, conditionIn } from '../condition-body';
import { nameIn } from '../resource-ids';

const requestBody = z.object({
  properties: z.object({
    principalId: z.string().transform((id) => id.toLowerCase()),
    roleDefinitionId: z.string(),
    requestType: z.string(),
    linkedRoleEligibilityScheduleId: postedText,
    ...postedTerms,
    ...conditionBody,
  }),
});

type Properties = z.infer<typeof requestBody>['properties'];

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const subscription = /^\/subscriptions\/[^/]+/i;

/** A role is named by its full id; one of another subscription is no role here. */
function roleIn({ scopeId }: ArmCall, { roleDefinitionId }: Properties): string {
  const [over = ''] = roleDefinitionId.split(/\/providers\/Microsoft\.Authorization\//i);
  const here = subscription.exec(scopeId)?.[0].toLowerCase();
  const there = subscription.exec(over)?.[0].toLowerCase();
  const isFull = /\/providers\/Microsoft\.Authorization\/roleDefinitions\/[^/]+$/i.test(
    roleDefinitionId,
  );
  if (!isFull || (there !== undefined && there !== here)) {
    throw new ArmError(
      400,
      'ScopeDoesNotMatchRoleDefinition',
      `The scope '${scopeId}' does not match the role definition '${roleDefinitionId}'.`,
    );
  }
  return nameIn(roleDefinitionId);
}

function invalidContent(message: string): ArmError {
  return new ArmError(400, 'InvalidRequestContent', message);
}

function nameOf(call: ArmCall): string {
  const name = param(call, 'name').toLowerCase();
  if (!guid.test(name)) throw invalidContent(`The request's name '${name}' must be a GUID.`);
  return name;
}

/** Reads a schedule request as it is put or validated. */
export function readRequest(
  call: ArmCall,
  isValidationOnly: boolean,
): ScheduleOrder & { readonly id: string } {
  const read = requestBody.safeParse(call.request.body);
  if (!read.success) {
    const { path, message } = read.error.issues[0] ?? { path: [], message: 'no body' };
    throw invalidContent(`The request content was invalid: '${path.join('.')}': ${message}.`);
  }
  const { properties } = read.data;
  const linked = properties.linkedRoleEligibilityScheduleId;
  return {
    id: nameOf(call),
    action: properties.requestType,
    provider: 'azure',
    principalId: properties.principalId,
    roleDefinitionId: roleIn(call, properties),
    scopeId: call.scopeId,
    ...termsOf(properties),
    ...conditionIn(properties),
    customData: null,
    isValidationOnly,
    ...(linked ? { eligibilityId: linked.toLowerCase() } : {}),
  };
}
