import type { JWTPayload } from 'jose';
import {
  botAppId,
  botServicePrincipalId,
  personId,
  tenantId,
} from '../../../tenant/directory/cast-ids';
import { seedPeople } from '../../../tenant/directory/seed-people';
import { type SigningKey, signingKey } from '../../../tenant/entra/signing-key';
import { readKept } from '../../../tenant/keeping';
import type { Bearer, Face } from './row';

const people = seedPeople();
const year = 365 * 24 * 3600;

const audiences = {
  graph: 'https://graph.microsoft.com',
  arm: 'https://management.azure.com',
} as const;

function audienceOf(face: Face, { flaw }: Bearer): string {
  const forArm = (face === 'arm') !== (flaw === 'other audience');
  return forArm ? audiences.arm : audiences.graph;
}

function whoOf({ by, permission, application, flaw }: Bearer): JWTPayload {
  if (application) {
    return { oid: botServicePrincipalId, idtyp: 'app', roles: [...permission] };
  }
  return {
    oid: personId(by),
    upn: people[personId(by)]?.userPrincipalName ?? '',
    idtyp: 'user',
    scp: permission.join(' '),
    amr: flaw === 'no second factor' ? ['pwd'] : ['pwd', 'mfa'],
    acrs: ['p1'],
    xms_cc: ['cp1'],
  };
}

/**
 * Tokens with exactly one permission, which no consent of the local tenant gives out, or spoilt in one
 * way; signed with the key of the tenant whose state lies in this folder.
 */
export class LocalTokens {
  readonly #key: SigningKey;
  readonly #issuer: string;
  readonly #signed = new Map<string, Promise<string>>();

  constructor(dataDir: string, address: string) {
    const kept = readKept(dataDir);
    if (!kept) throw new Error(`No tenant has started in ${dataDir}`);
    this.#key = signingKey(kept.secrets.entraKey);
    this.#issuer = `${address.replace('http:', 'https:')}/${tenantId}/v2.0`;
  }

  for(face: Face, bearer: Bearer): Promise<string> {
    const key = JSON.stringify([face === 'arm', bearer]);
    const token = this.#signed.get(key) ?? this.#sign(face, bearer);
    this.#signed.set(key, token);
    return token;
  }

  #sign(face: Face, bearer: Bearer): Promise<string> {
    const begins = Math.floor(Date.now() / 1000) - 60;
    return this.#key.sign({
      iss: this.#issuer,
      aud: audienceOf(face, bearer),
      tid: tenantId,
      appid: botAppId,
      iat: begins,
      nbf: begins,
      exp: bearer.flaw === 'expired' ? begins + 1 : begins + year,
      ...whoOf(bearer),
    });
  }
}
