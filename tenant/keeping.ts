import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import type { JWK } from 'jose';
import { z } from 'zod';
import type { DirectoryState } from './directory/state';

/** All that the tenant's core remembers between two starts. */
export interface Kept {
  /** How far the tenant's clock runs ahead of the machine's. */
  readonly clockAheadMs: number;
  readonly secrets: TenantSecrets;
  /** Whether an administrator's consent to the bot's permissions stands, and whether it leaves Azure out. */
  readonly consented: boolean | 'without-azure';
  /** Authorization codes that were used, by id, until they would have expired. */
  readonly redeemedCodes: Readonly<Record<string, string>>;
  readonly directory: DirectoryState;
}

export interface TenantSecrets {
  /** Private RSA keys, as JWK. */
  readonly entraKey: JWK;
  readonly channelKey: JWK;
  /** Encrypts authorization codes and refresh tokens. 32 bytes, base64. */
  readonly sealingKey: string;
  readonly botSecret: string;
  /** The bot's own key for the tokens that it stores. 32 bytes, base64. */
  readonly botTokenKey: string;
}

const formatVersion = 2;

const records = z.record(z.object({}).passthrough());
const rsaKey = z.object({ kty: z.literal('RSA'), kid: z.string(), d: z.string() }).passthrough();

const envelope = z.object({
  version: z.literal(formatVersion),
  clockAheadMs: z.number().nonnegative(),
  secrets: z.object({
    entraKey: rsaKey,
    channelKey: rsaKey,
    sealingKey: z.string(),
    botSecret: z.string(),
    botTokenKey: z.string(),
  }),
  consented: z.union([z.boolean(), z.literal('without-azure')]),
  redeemedCodes: z.record(z.string()),
  directory: z.object({
    people: records,
    groups: records,
    administrativeUnits: records,
    azureScopes: records,
    policies: records,
    eligibilitySchedules: records,
    assignmentSchedules: records,
    eligibilityRequests: records,
    assignmentRequests: records,
    approvals: records,
    expired: records.default({}),
    premiumLicense: z.boolean().default(true),
    happenings: z.array(z.object({}).passthrough()),
    signIns: z.array(z.object({}).passthrough()),
    mailbox: z.object({ mails: z.array(z.object({}).passthrough()) }).passthrough(),
    alerts: z
      .object({
        byName: records,
        refreshes: records,
        azure: z.object({ byScope: records, refreshes: records }),
      })
      .passthrough(),
    conditionalAccess: z.object({ contexts: records, policies: records }),
    entitlement: z.object({
      catalogs: records.default({}),
      packages: records,
      policies: records,
      requests: records,
      assignments: records,
    }),
    reviews: z.object({
      definitions: records,
      instances: records,
      decisions: records,
      histories: records,
      policy: z.object({ isGroupOwnerManagementEnabled: z.boolean() }),
      happenings: z.array(z.object({}).passthrough()),
    }),
  }),
});

function fileIn(dataDir: string): string {
  return join(dataDir, 'tenant.json');
}

/** Reads what an earlier start wrote; `undefined` where there is nothing yet. */
export function readKept(dataDir: string): Kept | undefined {
  const file = fileIn(dataDir);
  if (!existsSync(file)) return;
  try {
    const { version, ...kept } = envelope.parse(JSON.parse(readFileSync(file, 'utf8')));
    return kept as unknown as Kept;
  } catch (problem) {
    throw new Error(
      `The local tenant's state in ${file} cannot be read: ${reasonOf(problem)}. Nothing was changed. Put the file right, or type "npm start -- --fresh" to begin anew.`,
      { cause: problem },
    );
  }
}

/** Replaces the file as a whole, so that a crash leaves either the state before or the state after. */
export function writeKept(dataDir: string, kept: Kept): void {
  mkdirSync(dataDir, { recursive: true });
  const file = fileIn(dataDir);
  const draft = `${file}.${process.pid}.tmp`;
  const handle = openSync(draft, 'w', 0o600);
  try {
    writeSync(handle, JSON.stringify({ version: formatVersion, ...kept }));
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(draft, file);
}

function reasonOf(problem: unknown): string {
  if (problem instanceof z.ZodError) {
    return `it is not the state of a tenant of this version (${problem.issues[0]?.path.join('.') ?? ''})`;
  }
  if (problem instanceof SyntaxError) return 'it is damaged or was written only in part';
  return String(problem);
}
