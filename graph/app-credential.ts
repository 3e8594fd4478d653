import { createHash, createPrivateKey, X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { ManagedIdentityCredential } from '@azure/identity';
import type { NodeAuthOptions } from '@azure/msal-node';

/** How the bot proves to Entra that it is the registered application. */
export type AppCredential =
  | { readonly kind: 'secret'; readonly secret: string }
  /** A PEM file with the certificate and its private key. */
  | { readonly kind: 'certificate'; readonly path: string }
  /** A user-assigned managed identity, trusted by the registration as a federated credential. */
  | { readonly kind: 'managed-identity'; readonly clientId: string }
  /** A token of a trusted issuer, such as a Kubernetes service account's; asked for at each use. */
  | { readonly kind: 'federated'; readonly assertion: () => Promise<string> };

type MsalCredential = Pick<
  NodeAuthOptions,
  'clientSecret' | 'clientCertificate' | 'clientAssertion'
>;

/** The credential as MSAL takes it. A certificate is read each time, so that a renewed one is used. */
export async function msalCredential(credential: AppCredential): Promise<MsalCredential> {
  switch (credential.kind) {
    case 'secret':
      return { clientSecret: credential.secret };
    case 'certificate':
      return { clientCertificate: readCertificate(await readFile(credential.path, 'utf8')) };
    case 'managed-identity':
      return { clientAssertion: () => identityAssertion(credential.clientId) };
    case 'federated':
      return { clientAssertion: credential.assertion };
  }
}

/**
 * Rejects with a sentence for whoever starts the program where a certificate cannot be used: else nobody
 * would hear of it until somebody signs in.
 */
export async function checkCredential(credential: AppCredential): Promise<void> {
  if (credential.kind !== 'certificate') return;
  try {
    await msalCredential(credential);
  } catch (cause) {
    throw new Error(
      `The certificate file ${credential.path} cannot be used (${reasonOf(cause)}): name a PEM file with the certificate and its private key.`,
      { cause },
    );
  }
}

/** What OpenSSL says of a file that it cannot read is no help to anybody. */
function reasonOf(cause: unknown): string {
  const ofFiles = cause instanceof Error && 'syscall' in cause;
  return ofFiles
    ? (cause.message.split(',')[0] ?? '')
    : 'it holds no certificate, or no private key';
}

/** The token that lets a managed identity stand for an application which trusts it. */
async function identityAssertion(clientId: string): Promise<string> {
  const identity = new ManagedIdentityCredential({ clientId });
  return (await identity.getToken('api://AzureADTokenExchange')).token;
}

function readCertificate(pem: string) {
  const certificate = new X509Certificate(pem);
  return {
    thumbprintSha256: createHash('sha256').update(certificate.raw).digest('hex'),
    privateKey: createPrivateKey(pem).export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}
