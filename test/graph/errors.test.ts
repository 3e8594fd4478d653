import { z } from 'zod';
import { graphFailure, type RefusalMeanings, readAnswer, readBody } from '../../graph/errors';
import type { GraphReply } from '../../graph/transport';
import { PimError } from '../../pim/errors';
import { graphError } from './graph-stage';

const acrs =
  '&claims=%7B%22access_token%22%3A%7B%22acrs%22%3A%7B%22essential%22%3Atrue%2C%20%22value%22%3A%22c1%22%7D%7D%7D';

function reply(status: number, code: string, message = ''): GraphReply {
  return { status, body: graphError(status, code, message).body };
}

function refusalOf(answered: GraphReply, meanings?: RefusalMeanings) {
  const answer = readAnswer(answered, () => undefined, meanings);
  return answer.ok ? undefined : answer.refused;
}

function thrownBy(doing: () => unknown): PimError {
  try {
    doing();
  } catch (error) {
    if (error instanceof PimError) return error;
  }
  throw new Error('nothing failed');
}

describe('readAnswer', () => {
  it('names every rule that failed', () => {
    const message = 'The following policy rules failed: ["ExpirationRule","JustificationRule"]';
    const answered = reply(400, 'RoleAssignmentRequestPolicyValidationFailed', message);
    expect(refusalOf(answered)).toEqual({
      refusal: 'rules',
      rules: ['ExpirationRule', 'JustificationRule'],
    });
  });

  it.each(['constructor', '__proto__', 'toString'])('knows no code %s', (code) => {
    expect(refusalOf(reply(400, code), { codes: {} })).toEqual({ refusal: 'other', code });
  });

  it('decodes the authentication context that Entra asks for', () => {
    expect(refusalOf(reply(400, 'RoleAssignmentRequestAcrsValidationFailed', acrs))).toEqual({
      refusal: 'authentication-context',
      claims: '{"access_token":{"acrs":{"essential":true,"value":"c1"}}}',
    });
  });

  it.each([
    ['no challenge', 'something else'],
    ['a challenge that is no JSON', '&claims=hello'],
    ['a challenge that is no object', '&claims=%5B1%5D'],
    ['a broken encoding', '&claims=%7'],
    [
      'a challenge beyond all measure',
      `&claims=${encodeURIComponent(JSON.stringify({ access_token: { x: 'y'.repeat(5000) } }))}`,
    ],
  ])('passes on nothing of %s', (_, message) => {
    const code = 'RoleAssignmentRequestAcrsValidationFailed';
    expect(refusalOf(reply(400, code, message))).toEqual({ refusal: 'other', code });
  });

  it.each([
    [400, 'RoleAssignmentExists', 'already-active'],
    [400, 'PendingRoleAssignmentRequest', 'already-pending'],
    [400, 'ActiveDurationTooShort', 'too-soon'],
    [400, 'AadPremiumLicenseRequired', 'licence'],
    [404, 'RoleNotFound', 'not-found'],
    [404, 'SubjectNotFound', 'not-found'],
  ])('understands %i %s', (status, code, refusal) => {
    expect(refusalOf(reply(status, code))).toEqual({ refusal });
  });

  it('lets an operation say what a code or a status means there', () => {
    const meanings = {
      codes: { Odd: 'not-active' },
      statuses: { 409: 'already-decided' },
    } as const;
    expect(refusalOf(reply(400, 'Odd'), meanings)).toEqual({ refusal: 'not-active' });
    expect(refusalOf(reply(409, 'Conflict'), meanings)).toEqual({ refusal: 'already-decided' });
  });

  it('keeps the code of a refusal that it does not know', () => {
    expect(refusalOf(reply(400, 'BrandNew'))).toEqual({ refusal: 'other', code: 'BrandNew' });
    expect(refusalOf({ status: 400, body: undefined })).toEqual({ refusal: 'other', code: '400' });
  });

  it.each([
    [
      'a missing permission',
      403,
      'UnknownError',
      '{"errorCode":"PermissionScopeNotGranted","message":"…"}',
      'consent-needed',
    ],
    [
      'a missing permission for approvals',
      403,
      '',
      'Valid permissions not present. User needs one of the following',
      'consent-needed',
    ],
    ['a refused token', 401, 'InvalidAuthenticationToken', '', 'sign-in-needed'],
    ['a busy Graph', 429, 'TooManyRequests', '', 'graph-throttled'],
    ['a Graph out of order', 500, 'InternalServerError', '', 'graph-unreachable'],
  ])('does not take %s for a refusal', (_, ...[status, code, message, expected]) => {
    expect(thrownBy(() => refusalOf(reply(status, code, message))).code).toBe(expected);
  });
});

describe('graphFailure', () => {
  it('keeps what helps to find the call again', () => {
    expect(graphFailure(reply(404, 'Request_ResourceNotFound')).facts).toEqual({
      status: 404,
      code: 'Request_ResourceNotFound',
      requestId: 'r-1',
    });
  });

  it('says how long Graph wants to be left alone', () => {
    const failure = graphFailure({ status: 429, retryAfterSeconds: 12, body: undefined });
    expect(failure.facts.retryAfterSeconds).toBe(12);
  });

  it('asks for a stronger sign-in where Graph names the claims', () => {
    const claims = '{"access_token":{"acrs":{"value":"c1"}}}';
    const challenge = `Bearer claims="${Buffer.from(claims).toString('base64')}"`;
    const failure = graphFailure({ status: 401, challenge, body: undefined });
    expect(failure).toMatchObject({ code: 'step-up-needed', facts: { claims } });
  });
});

describe('readBody', () => {
  it('names the field that is not as it must be', () => {
    const shape = z.object({ value: z.array(z.object({ id: z.string() })) });
    const failure = thrownBy(() => readBody({ status: 200, body: { value: [{ id: 7 }] } }, shape));
    expect(failure).toMatchObject({ code: 'graph-unreadable', facts: { at: 'value.0.id' } });
  });
});
