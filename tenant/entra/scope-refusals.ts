import { EntraRefusal } from './refusals';

/** The refusals that are about scopes, consent, assertions and what a session lacks. */
export const scopeRefusal = {
  notConsented: (appId: string, appName: string) =>
    new EntraRefusal(
      'invalid_grant',
      65001,
      `The user or administrator has not consented to use the application with ID '${appId}' named '${appName}'. Send an interactive authorization request for this user and resource.`,
      { suberror: 'consent_required' },
    ),
  badScope: (scope: string) =>
    new EntraRefusal(
      'invalid_scope',
      70011,
      `The provided request must include a 'scope' input parameter. The provided value for the input parameter 'scope' is not valid. The scope ${scope} is not valid.`,
    ),
  severalResources: (scope: string) =>
    new EntraRefusal(
      'invalid_request',
      28000,
      `Provided value for the input parameter scope is not valid because it contains more than one resource. Scope ${scope} is not valid.`,
    ),
  unknownResource: (resource: string, tenantName: string) =>
    new EntraRefusal(
      'invalid_resource',
      500011,
      `The resource principal named ${resource} was not found in the tenant named ${tenantName}. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant. You might have sent your authentication request to the wrong tenant.`,
    ),
  notDefaultScope: (scope: string) =>
    new EntraRefusal(
      'invalid_scope',
      1002012,
      `The provided value for scope ${scope} is not valid. Client credential flows must have a scope value with /.default suffixed to the resource identifier (application ID URI).`,
    ),
  mfaNeeded: (resource: string, claims: string) =>
    new EntraRefusal(
      'interaction_required',
      50076,
      `Due to a configuration change made by your administrator, or because you moved to a new location, you must use multi-factor authentication to access '${resource}'.`,
      { suberror: 'basic_action', claims },
    ),
  mfaNotRegistered: (resource: string, claims: string) =>
    new EntraRefusal(
      'interaction_required',
      50079,
      `Due to a configuration change made by your administrator, or because you moved to a new location, you must enroll in multi-factor authentication to access '${resource}'.`,
      { suberror: 'basic_action', claims },
    ),
  badAssertion: () =>
    new EntraRefusal(
      'invalid_grant',
      50013,
      'Assertion failed signature validation. [Reason - The provided signature value did not match the expected signature value.]',
    ),
  expiredAssertion: (now: Date, expiry: Date) =>
    new EntraRefusal(
      'invalid_grant',
      500133,
      `Assertion is not within its valid time range. Ensure that the access token is not expired before using it for user assertion, or request a new token. Current time: ${now.toISOString()}, expiry time of assertion ${expiry.toISOString()}.`,
    ),
  assertionForAnother: (audience: string, appId: string, appName: string) =>
    new EntraRefusal(
      'invalid_grant',
      500131,
      `Assertion audience does not match the Client app presenting the assertion. The audience in the assertion was '${audience}' and the expected audience is '${appId}' or one of the Application Uris of this application with App ID '${appId}'(${appName}). The downstream client must request a token for the expected audience (the application that made the OBO request) and this application should use that token as the assertion.`,
    ),
  assertionOfApp: (appId: string) =>
    new EntraRefusal(
      'invalid_grant',
      7000114,
      `Application '${appId}' is not allowed to make application on-behalf-of calls.`,
    ),
  idTokenAsAssertion: () =>
    new EntraRefusal(
      'invalid_request',
      240002,
      "Input id_token cannot be used as 'urn:ietf:params:oauth:grant-type:jwt-bearer' grant.",
    ),
} as const;
