import { paymentsSubscription } from '../../../tenant/directory/seed-azure-scopes';
import { codeOfAda, redeem } from '../entra/sign-in-browser';
import { accessTokenOf, cast, graphDefault, onBehalfOf, post } from '../entra/token-client';
import { activate, armScope, openArm, over, refusal, rows } from './arm-tenant';
import { armForAll } from './lent-arm';

const arm = armForAll();

const mine = over('', 'roleEligibilityScheduleInstances');
const asTarget = { $filter: 'asTarget()' };

describe('a token for ARM', () => {
  it('is needed', async () => {
    const reply = await arm.with().get(mine, asTarget);
    expect(reply).toMatchObject(
      refusal(
        401,
        'AuthenticationFailed',
        "Authentication failed. The 'Authorization' header is missing.",
      ),
    );
    expect(reply.headers.get('www-authenticate')).toMatch(
      /^Bearer authorization_uri="https:\/\/login\.windows\.net\/.+", error="invalid_token"/,
    );
  });

  it('must be for ARM, and must be a token', async () => {
    const graph = accessTokenOf(await arm.tokens.signIn('kenji', graphDefault));
    expect(await arm.with(`Bearer ${graph}`).get(mine, asTarget)).toMatchObject(
      refusal(
        401,
        'InvalidAuthenticationTokenAudience',
        expect.stringContaining("resource 'https://graph.microsoft.com'"),
      ),
    );
    expect(await arm.with('Bearer x.y.z').get(mine, asTarget)).toMatchObject(
      refusal(401, 'InvalidAuthenticationToken'),
    );
  });

  it('is over in time', async () => {
    const later = await openArm();
    try {
      const token = accessTokenOf(await later.tokens.signIn('kenji', armScope));
      await later.advance('PT76M');
      expect(await later.with(`Bearer ${token}`).get(mine, asTarget)).toMatchObject(
        refusal(401, 'ExpiredAuthenticationToken', expect.stringContaining('is earlier than')),
      );
    } finally {
      await later.close();
    }
  });

  it('comes on behalf of somebody in Teams, by name as well', async () => {
    const sso = await arm.core.tenant.tokens.ssoToken(cast(arm.core.tenant, 'kenji').id);
    const scope = 'https://management.azure.com/user_impersonation';
    const reply = await arm.tokens.ask({ ...onBehalfOf(arm.tokens, sso), scope });
    const client = arm.with(`Bearer ${accessTokenOf(reply)}`);
    expect(rows(await client.get(mine, asTarget)).length).toBeGreaterThan(0);
  });

  it('comes for the code of a sign-in', async () => {
    const scope = 'https://management.azure.com//user_impersonation';
    const code = await codeOfAda(arm.core, { scope });
    const token = accessTokenOf(await redeem(arm.tokens, code, { scope }));
    expect((await arm.with(`Bearer ${token}`).get(mine, asTarget)).body).toEqual({ value: [] });
  });

  it('is refused once the consent is withdrawn', async () => {
    await post(`${arm.core.address}/sandbox/consent`, { granted: false });
    const { body } = await arm.tokens.signIn('kenji', armScope);
    await post(`${arm.core.address}/sandbox/consent`, { granted: true });
    expect(body).toMatchObject({ error: 'invalid_grant', error_codes: [65001] });
  });

  it('is refused where the consent leaves Azure out, and tokens for Graph are not', async () => {
    await post(`${arm.core.address}/sandbox/consent`, { granted: true, azure: false });
    const { body } = await arm.tokens.signIn('kenji', armScope);
    const graph = await arm.tokens.signIn('kenji', 'https://graph.microsoft.com/.default');
    await post(`${arm.core.address}/sandbox/consent`, { granted: true });
    expect(body).toMatchObject({ error: 'invalid_grant', error_codes: [65001] });
    expect(accessTokenOf(graph)).toMatch(/^ey/);
    expect(accessTokenOf(await arm.tokens.signIn('kenji', armScope))).toMatch(/^ey/);
  });
});

describe('api-version', () => {
  it('is mandatory', async () => {
    const token = accessTokenOf(await arm.tokens.signIn('kenji', armScope));
    const reply = await fetch(`${arm.core.address}${mine}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    expect(reply.status).toBe(400);
    expect(await reply.json()).toEqual({
      error: {
        code: 'MissingApiVersionParameter',
        message: 'The api-version query parameter (?api-version=) is required for all requests.',
      },
    });
  });

  it.each([
    [
      mine,
      '2019-05-01',
      'NoRegisteredProviderFound',
      "for type 'roleEligibilityScheduleInstances'",
    ],
    [
      over('', 'roleAssignmentApprovals'),
      '2020-10-01',
      'NoRegisteredProviderFound',
      '2021-01-01-preview',
    ],
    [mine, 'latest', 'InvalidApiVersionParameter', "The api-version 'latest' is invalid."],
    ['/subscriptions', '2020-10-01', 'InvalidApiVersionParameter', 'The supported versions are'],
  ])('refuses %s in version %s', async (path, version, code, part) => {
    expect(await arm.as('kenji').get(path, { 'api-version': version })).toMatchObject(
      refusal(400, code, expect.stringContaining(part)),
    );
  });
});

describe('an address', () => {
  it.each([
    [over('', 'roleEligibility'), 404, 'InvalidResourceType'],
    ['/providers/Microsoft.Else/things', 404, 'InvalidResourceNamespace'],
    [over('/subscriptions/x', 'roleAssignmentSchedules'), 400, 'InvalidSubscriptionId'],
    [
      over('/subscriptions/00000000-0000-4000-8000-000000000000', 'roleAssignmentSchedules'),
      404,
      'SubscriptionNotFound',
    ],
    [
      over(`${paymentsSubscription}/resourceGroups/rg-none`, 'roleAssignmentSchedules'),
      404,
      'ResourceGroupNotFound',
    ],
    [
      over(
        `${paymentsSubscription}/resourceGroups/rg-web/providers/Microsoft.Compute/virtualMachines/vm-none`,
        'roleAssignmentSchedules',
      ),
      404,
      'ResourceNotFound',
    ],
    [
      over('/providers/Microsoft.Management/managementGroups/none', 'roleAssignmentSchedules'),
      404,
      'NotFound',
    ],
    [over('', 'roleAssignmentScheduleInstances/none'), 404, 'ResourceNotFound'],
  ])('%s is answered with %s %s', async (path, status, code) => {
    expect(await arm.as('kenji').get(path, asTarget)).toMatchObject(refusal(status, code));
  });

  it('knows its methods', async () => {
    expect(await arm.as('kenji').post(mine)).toMatchObject(refusal(405, 'MethodNotAllowed'));
  });

  it('is the same below /arm, in any casing', async () => {
    const kenji = arm.as('kenji');
    const usual = await kenji.get(mine, asTarget);
    const path = '/arm/Providers/MICROSOFT.authorization/ROLEeligibilityScheduleInstances';
    expect((await kenji.get(path, asTarget)).body).toEqual(usual.body);
  });

  it('takes no filter that it does not know, and no torn one', async () => {
    for (const $filter of ['asTarget', 'asEverybody()', "name eq 'x'", 'asTarget() and']) {
      expect(await arm.as('kenji').get(mine, { $filter })).toMatchObject(
        refusal(400, 'BadRequest', expect.stringContaining('is not supported')),
      );
    }
  });
});

describe('Azure', () => {
  it('lets nobody change anything who signed in without a second factor', async () => {
    const reply = await activate(arm.as('noah'), { role: 'Reader', scope: paymentsSubscription });
    expect(reply).toMatchObject(
      refusal(
        403,
        'RequestDisallowedByAzure',
        expect.stringContaining('without authenticating through MFA'),
      ),
    );
    expect((await arm.as('noah').get(mine, asTarget)).body).toEqual({ value: [] });
  });

  it('names each answer, and says how much is left', async () => {
    const { headers } = await arm.as('kenji').get(mine, asTarget);
    expect(headers.get('x-ms-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    expect(headers.get('x-ms-ratelimit-remaining-subscription-reads')).toBe('11999');
    expect(headers.get('content-type')).toBe('application/json; charset=utf-8');
  });

  it('throttles where the sandbox says so', async () => {
    await post(`${arm.core.address}/sandbox/faults`, {
      path: '/providers/Microsoft.Authorization',
      fault: 'throttle',
      retryAfterSeconds: 7,
      count: 1,
    });
    const reply = await arm.as('kenji').get(mine, asTarget);
    expect(reply).toMatchObject(refusal(429, 'TooManyRequests'));
    expect(reply.headers.get('retry-after')).toBe('7');
    expect((await arm.as('kenji').get(mine, asTarget)).status).toBe(200);
  });
});
