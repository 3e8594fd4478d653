import { z } from 'zod';
import type { Answer, EntraRefusal } from '../pim/directory';
import { PimError } from '../pim/errors';
import { claimsOfHeader, claimsOfMessage } from './claims';
import type { GraphReply } from './transport';

/** Refusals that say nothing beyond their name. */
type PlainRefusal = Exclude<EntraRefusal['refusal'], 'rules' | 'authentication-context' | 'other'>;

/** What an operation's refusals mean, where the same code or status means something else elsewhere. */
export interface RefusalMeanings {
  readonly codes?: Readonly<Record<string, PlainRefusal>>;
  readonly statuses?: Readonly<Record<number, PlainRefusal>>;
}

interface Fault {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly requestId?: string;
}

const errorBody = z.object({
  error: z.object({
    code: z.string().nullish(),
    message: z.string().nullish(),
    innerError: z.object({ 'request-id': z.string().optional() }).passthrough().nullish(),
  }),
});

const commonCodes: Readonly<Record<string, PlainRefusal>> = {
  RoleAssignmentExists: 'already-active',
  PendingRoleAssignmentRequest: 'already-pending',
  ActiveDurationTooShort: 'too-soon',
  AadPremiumLicenseRequired: 'licence',
  RoleNotFound: 'not-found',
  RoleDefinitionDoesNotExist: 'not-found',
  SubjectNotFound: 'not-found',
};

export function isOk(reply: GraphReply): boolean {
  return reply.status >= 200 && reply.status < 300;
}

/** What Graph or ARM sent, in the shape it must have. */
export function readBody<Shape extends z.ZodTypeAny>(
  reply: GraphReply,
  shape: Shape,
): z.output<Shape> {
  if (!isOk(reply)) throw graphFailure(reply);
  return readValue(reply.body, shape);
}

export function readValue<Shape extends z.ZodTypeAny>(
  value: unknown,
  shape: Shape,
): z.output<Shape> {
  const read = shape.safeParse(value);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new PimError('graph-unreadable', { at: issue?.path.join('.'), issue: issue?.message });
}

/** The outcome of a write: what came of it, or why Entra will not. */
export function readAnswer<Value>(
  reply: GraphReply,
  read: (body: unknown) => Value,
  meanings: RefusalMeanings = {},
): Answer<Value> {
  if (isOk(reply)) return { ok: true, value: read(reply.body) };
  const { status } = reply;
  const fault = faultOf(reply);
  const isRefusal = status >= 400 && status < 500 && status !== 401 && status !== 429;
  if (!isRefusal || lacksPermission(fault)) throw graphFailure(reply);
  return { ok: false, refused: refusalOf(fault, meanings) };
}

function refusalOf(fault: Fault, { codes = {}, statuses = {} }: RefusalMeanings): EntraRefusal {
  const { code, message, status } = fault;
  const claims = claimsOfMessage(message);
  if (code === 'RoleAssignmentRequestAcrsValidationFailed' && claims) {
    return { refusal: 'authentication-context', claims };
  }
  const rules = rulesOf(message);
  if (code === 'RoleAssignmentRequestPolicyValidationFailed' && rules) {
    return { refusal: 'rules', rules };
  }
  // What PIM says of a sign-in without a second factor, Azure says in its own words.
  if (code === 'RequestDisallowedByAzure') return { refusal: 'rules', rules: ['MfaRule'] };
  const known = [codes, commonCodes].find((meanings) => Object.hasOwn(meanings, code));
  const refusal = known?.[code] ?? statuses[status];
  return refusal ? { refusal } : { refusal: 'other', code: code || String(status) };
}

/** `The following policy rules failed: ["ExpirationRule","JustificationRule"]` */
function rulesOf(message: string): readonly string[] | undefined {
  const [list] = /\[[^\]]*\]/.exec(message) ?? [];
  try {
    return z
      .array(z.string())
      .min(1)
      .parse(JSON.parse(list ?? ''));
  } catch {
    return undefined;
  }
}

/** Why a read gave nothing, or a write was not even refused. */
export function graphFailure(reply: GraphReply): PimError {
  const { status, retryAfterSeconds } = reply;
  const { code, requestId } = faultOf(reply);
  const facts = { status, code, ...(requestId ? { requestId } : {}) };
  if (status === 401) return unauthorized(reply);
  if (status === 429) return new PimError('graph-throttled', { ...facts, retryAfterSeconds });
  if (status >= 500) return new PimError('graph-unreachable', facts);
  if (lacksPermission(faultOf(reply))) return new PimError('consent-needed', facts);
  return new PimError(status >= 400 ? 'graph-refused' : 'graph-unreadable', facts);
}

/** Graph or ARM will not take the person's token, and a renewed one no more. */
function unauthorized(reply: GraphReply): PimError {
  const claims = claimsOfHeader(reply.challenge);
  return claims
    ? new PimError('step-up-needed', { status: 401, claims })
    : new PimError('sign-in-needed', { status: 401 });
}

/** The token was issued without a permission that the bot needs: somebody must consent to it. */
function lacksPermission({ status, message }: Fault): boolean {
  return (
    status === 403 &&
    (message.includes('PermissionScopeNotGranted') ||
      message.startsWith('Valid permissions not present'))
  );
}

function faultOf(reply: GraphReply): Fault {
  const { status, body } = reply;
  const { error } = errorBody.safeParse(body).data ?? {};
  const requestId = error?.innerError?.['request-id'] ?? reply.requestId;
  return {
    status,
    code: error?.code ?? '',
    message: error?.message ?? '',
    ...(requestId ? { requestId } : {}),
  };
}
