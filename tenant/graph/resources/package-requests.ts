import { z } from 'zod';
import { requestDenied, valueRequired } from '../../directory/directory-refusals';
import { mayDecideStage } from '../../entitlement/decide-package';
import type { PackageRequestRecord } from '../../entitlement/records';
import {
  askForPackage,
  cancelPackageRequest,
  givePackage,
  returnPackage,
} from '../../entitlement/request-package';
import { noContent, one } from '../answers';
import { packageRequestEntity, packageRequestType } from '../entities/access-package';
import { betaRequestEntity, betaRequestType } from '../entities/package-in-beta';
import { type Answer, type GraphCall, occasionOf, type Version } from '../graph-call';
import { refusedWith } from '../graph-error';
import type { EntityType, Typed } from '../odata/entity';
import type { Route } from '../route';
import { scopes } from '../scopes';
import { carriedOut, created } from './carried-out';
import { param } from './find';
import type { Mine } from './own-rows';
import { packageReads } from './package-reads';
import { readBody } from './read-body';

const base = 'identityGovernance/entitlementManagement';
const resource = 'AccessPackageAssignmentRequest';

const requestTypes = ['userAdd', 'userRemove', 'adminAdd', 'adminRemove'] as const;

const text = z.string().nullish();

const assignment = z.object({
  id: z.string().optional(),
  accessPackageId: z.string().optional(),
  assignmentPolicyId: z.string().optional(),
  targetId: z.string().optional(),
});

const order = z.object({
  requestType: z
    .string()
    .transform((sent) => requestTypes.find((type) => type.toLowerCase() === sent.toLowerCase()))
    .refine((type) => type !== undefined),
  assignment,
  justification: text,
  answers: z
    .array(
      z.object({
        value: text,
        displayValue: text,
        answeredQuestion: z.object({ id: z.string() }),
      }),
    )
    .nullish(),
  schedule: z
    .object({
      startDateTime: text,
      expiration: z.object({ type: z.string(), endDateTime: text, duration: text }).nullish(),
    })
    .nullish(),
});

type Order = z.infer<typeof order>;

/** Beta's name for what is asked for is longer. */
const betaOrder = order
  .omit({ assignment: true })
  .extend({ accessPackageAssignment: assignment })
  .transform(
    ({ accessPackageAssignment, ...rest }): Order => ({
      ...rest,
      assignment: accessPackageAssignment,
    }),
  );

interface Face {
  readonly onlyIn: Version;
  readonly context: string;
  readonly order: z.ZodType<Order, z.ZodTypeDef, unknown>;
  readonly type: EntityType;
  readonly entity: (request: PackageRequestRecord) => Typed;
}

const faces: readonly Face[] = [
  {
    onlyIn: 'v1.0',
    context: `${base}/assignmentRequests`,
    order,
    type: packageRequestType,
    entity: packageRequestEntity,
  },
  {
    onlyIn: 'beta',
    context: `${base}/accessPackageAssignmentRequests`,
    order: betaOrder,
    type: betaRequestType,
    entity: betaRequestEntity,
  },
];

function scheduleOf({ schedule }: Order) {
  if (!schedule) return {};
  const { expiration } = schedule;
  return {
    schedule: {
      startDateTime: schedule.startDateTime ?? null,
      expiration: expiration
        ? {
            type: expiration.type,
            endDateTime: expiration.endDateTime ?? null,
            duration: expiration.duration ?? null,
          }
        : null,
    },
  };
}

/** Portals send the text that people see beside the value, or in its place. */
function answersOf({ answers }: Order) {
  return (answers ?? []).map(({ value, displayValue, answeredQuestion }) => ({
    questionId: answeredQuestion.id.toLowerCase(),
    value: value ?? displayValue ?? '',
  }));
}

function required(value: string | undefined, property: string): string {
  if (value === undefined) throw refusedWith(valueRequired(property, resource));
  return value;
}

function wishOf(body: Order) {
  const { accessPackageId, assignmentPolicyId, targetId } = body.assignment;
  return {
    accessPackageId: required(accessPackageId, 'accessPackageId'),
    assignmentPolicyId: required(assignmentPolicyId, 'assignmentPolicyId'),
    ...(targetId !== undefined && { targetId }),
    justification: body.justification ?? null,
    answers: answersOf(body),
    ...scheduleOf(body),
  };
}

function carryOut(call: GraphCall, body: Order): PackageRequestRecord {
  const occasion = occasionOf(call);
  const { requestType, assignment } = body;
  switch (requestType) {
    case 'userRemove':
    case 'adminRemove':
      return carriedOut(returnPackage(occasion, required(assignment.id, 'id'), requestType));
    case 'adminAdd':
      return carriedOut(givePackage(occasion, wishOf(body)));
    case 'userAdd':
    case undefined:
      return carriedOut(askForPackage(occasion, wishOf(body)));
  }
}

function create(call: GraphCall, { context, order: form, entity }: Face): Answer {
  const request = carryOut(call, readBody(call, form, resource));
  return created(call, `${context}/${request.id}`, one(call, entity(request), context));
}

function mineIn(call: GraphCall): Mine<PackageRequestRecord> {
  return {
    target: ({ targetId }, caller) => targetId === caller,
    createdBy: ({ requestorId }, caller) => requestorId === caller,
    approver: (request) =>
      request.stages.some(
        (stage) =>
          stage.status !== 'NotStarted' && mayDecideStage(occasionOf(call), request, stage),
      ),
  };
}

function routesOf(face: Face): readonly Route[] {
  const { onlyIn, context, type, entity } = face;
  const post = (path: string, run: Route['run']): Route => ({
    method: 'POST',
    path: `${context}${path}`,
    onlyIn,
    scopes: scopes.packageRequests,
    run,
  });
  return [
    ...packageReads({
      context,
      type,
      entity,
      rowsIn: ({ requests }) => requests,
      mineIn,
      hidden: () => requestDenied,
      onlyIn,
    }),
    post('', (call) => create(call, face)),
    post('/{id}/cancel', (call) => {
      carriedOut(cancelPackageRequest(occasionOf(call), param(call, 'id')));
      return noContent;
    }),
  ];
}

/** Who asks for access packages; beta has another name for it, and for much of it. */
export const packageRequests: readonly Route[] = faces.flatMap(routesOf);
