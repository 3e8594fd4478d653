interface RefusalDetail {
  readonly status?: number;
  readonly suberror?: string;
  /** What an interactive sign-in has to satisfy, as JSON text. */
  readonly claims?: string;
}

/** A refusal of the token service, as Entra words and numbers it. */
export class EntraRefusal extends Error {
  readonly error: string;
  readonly code: number;
  readonly detail: RefusalDetail;

  constructor(error: string, code: number, message: string, detail: RefusalDetail = {}) {
    super(message);
    this.error = error;
    this.code = code;
    this.detail = detail;
  }
}

/** The refusals by what went wrong. Texts and numbers are Entra's. */
export const refusal = {
  missingParameter: (name: string) =>
    new EntraRefusal(
      'invalid_request',
      900144,
      `The request body must contain the following parameter: '${name}'.`,
    ),
  duplicatedParameter: (name: string) =>
    new EntraRefusal(
      'invalid_request',
      9000411,
      `The request is not properly formatted. The parameter '${name}' is duplicated.`,
    ),
  malformed: () =>
    new EntraRefusal(
      'invalid_request',
      9002313,
      'Invalid request. Request is malformed or invalid.',
    ),
  unsupportedGrant: (grant: string) =>
    new EntraRefusal(
      'unsupported_grant_type',
      70003,
      `The app requested an unsupported grant type '${grant}'.`,
    ),
  unknownTenant: (tenant: string) =>
    new EntraRefusal(
      'invalid_tenant',
      90002,
      `Tenant '${tenant}' not found. Check to make sure you have the correct tenant ID and are signing into the correct cloud. Check with your subscription administrator, this may happen if there are no active subscriptions for the tenant.`,
    ),
  notMultiTenant: (appId: string, appName: string) =>
    new EntraRefusal(
      'invalid_request',
      50194,
      `Application '${appId}'(${appName}) is not configured as a multi-tenant application. Usage of the /common endpoint is not supported for such apps created after '10/15/2018'. Use a tenant-specific endpoint or configure the application to be multi-tenant.`,
    ),
  unknownApp: (appId: string, tenantName: string) =>
    new EntraRefusal(
      'unauthorized_client',
      700016,
      `Application with identifier '${appId}' was not found in the directory '${tenantName}'. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant. You may have sent your authentication request to the wrong tenant.`,
    ),
  badSecret: (appId: string) =>
    new EntraRefusal(
      'invalid_client',
      7000215,
      `Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID, for a secret added to app '${appId}'.`,
      { status: 401 },
    ),
  missingSecret: () =>
    new EntraRefusal(
      'invalid_client',
      7000218,
      "The request body must contain the following parameter: 'client_assertion' or 'client_secret'.",
      { status: 401 },
    ),
  assertionKeyUnknown: (appId: string) =>
    new EntraRefusal(
      'invalid_client',
      700027,
      `The certificate with identifier used to sign the client assertion is not registered on application. [Reason - The key was not found. The local tenant knows no certificate and no federated credential of app '${appId}': use its secret.]`,
      { status: 401 },
    ),
  badPassword: () =>
    new EntraRefusal(
      'invalid_grant',
      50126,
      'Error validating credentials due to invalid username or password.',
    ),
  unknownUser: (tenantName: string) =>
    new EntraRefusal(
      'invalid_grant',
      50034,
      `The user account {EUII Hidden} does not exist in the ${tenantName} directory. To sign into this application, the account must be added to the directory.`,
    ),
  disabledAccount: () => new EntraRefusal('invalid_grant', 50057, 'The user account is disabled.'),
  expiredCode: () =>
    new EntraRefusal(
      'invalid_grant',
      70008,
      'The provided authorization code or refresh token has expired due to inactivity. Send a new interactive authorization request for this user and resource.',
    ),
  expiredRefreshToken: (issuedAt: Date) =>
    new EntraRefusal(
      'invalid_grant',
      700082,
      `The refresh token has expired due to inactivity. The token was issued on ${issuedAt.toISOString()} and was inactive for 90.00:00:00.`,
    ),
  badGrant: () =>
    new EntraRefusal('invalid_grant', 9002313, 'Invalid request. Request is malformed or invalid.'),
  redeemedCode: () =>
    new EntraRefusal(
      'invalid_grant',
      54005,
      'OAuth2 Authorization code was already redeemed, please retry with a new valid code or use an existing refresh token.',
    ),
  badVerifier: () =>
    new EntraRefusal(
      'invalid_grant',
      501481,
      'The Code_Verifier does not match the code_challenge supplied in the authorization request.',
    ),
  otherRedirectUri: (given: string, expected: string) =>
    new EntraRefusal(
      'invalid_grant',
      500112,
      `The reply address '${given}' does not match the reply address '${expected}' provided when requesting Authorization code.`,
    ),
  unknownRedirectUri: (uri: string, appId: string) =>
    new EntraRefusal(
      'invalid_request',
      50011,
      `The redirect URI '${uri}' specified in the request does not match the redirect URIs configured for the application '${appId}'. Make sure the redirect URI sent in the request matches one added to your application in the Azure portal. Navigate to https://aka.ms/redirectUriMismatchError to learn more about how to troubleshoot this error.`,
    ),
} as const;
