import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ClientSecretCredential } from '@azure/identity';
import { startTenant } from '../../../tenant/start';
import { LocalTokens } from './local-tokens';
import { Places } from './places';
import type { Ask, Bearer, Face } from './row';
import { type Reply, send } from './send';
import type { Settings } from './settings';

/** The api-version of ARM's endpoints that do not say another. */
const usualVersion = '2020-10-01';

/** A tenant, local or real, that the rows are sent to. */
export interface Rig {
  readonly isLocal: boolean;
  readonly places: Places;
  /** What could not be looked at, and what a real tenant says beyond the reference. */
  readonly remarks: string[];
  ask(ask: Ask, bearer: Bearer): Promise<Reply>;
  /** The local tenant's own switches. */
  sandbox(method: string, path: string, body?: object): Promise<Reply>;
  close(): Promise<void>;
}

type Authorize = (face: Face, bearer: Bearer) => Promise<string | undefined>;

interface House {
  readonly isLocal: boolean;
  readonly mayWrite: boolean;
  readonly ids: Settings['ids'];
  readonly baseOf: (face: Face) => string;
  readonly authorize: Authorize;
  readonly close: () => Promise<void>;
}

function versioned(path: string): string {
  if (path.includes('api-version=')) return path.replace(/[?&]api-version=(?=&|$)/, '');
  return `${path}${path.includes('?') ? '&' : '?'}api-version=${usualVersion}`;
}

function rigOf({ isLocal, mayWrite, ids, baseOf, authorize, close }: House): Rig {
  const places = new Places(ids, isLocal, (ask, bearer) => rig.ask(ask, bearer));
  const rig: Rig = {
    isLocal,
    places,
    remarks: [],
    async ask({ face, method, path, body, headers = {} }, bearer) {
      const filled = await places.fill(path);
      const url = `${baseOf(face)}${face === 'arm' ? versioned(filled) : filled}`;
      const token = bearer.flaw === 'absent' ? undefined : await authorize(face, bearer);
      const authorization = token === undefined ? {} : { authorization: `Bearer ${token}` };
      const given = body === undefined ? {} : { body: await places.fillAll(body) };
      return send({ method, url, headers: { ...authorization, ...headers }, ...given }, mayWrite);
    },
    sandbox: (method, path, body) =>
      send({ method, url: `${baseOf('arm')}/sandbox${path}`, headers: {}, body }, true),
    close,
  };
  return rig;
}

function baseFor(graph: string, arm: string): House['baseOf'] {
  return (face) => (face === 'arm' ? arm : `${graph}/${face}`);
}

async function localHouse(): Promise<House> {
  const dataDir = mkdtempSync(join(tmpdir(), 'contract-graph-'));
  const tenant = await startTenant({ port: 0, dataDir });
  const tokens = new LocalTokens(dataDir, tenant.address);
  // The rows read the reports oftener than anybody may.
  const limit = { url: `${tenant.address}/sandbox/audit-limit`, body: { on: false } };
  await send({ method: 'POST', headers: {}, ...limit }, true);
  return {
    isLocal: true,
    mayWrite: true,
    ids: {},
    baseOf: baseFor(tenant.address, tenant.address),
    authorize: (face, bearer) => tokens.for(face, bearer),
    async close() {
      await tenant.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

function authorizeWith({ token, armToken, client }: Settings): Authorize {
  const credential =
    client && new ClientSecretCredential(client.tenantId, client.id, client.secret);
  return async (face) => {
    const given = face === 'arm' ? armToken : token;
    if (given !== undefined || !credential) return given;
    const resource =
      face === 'arm' ? 'https://management.azure.com' : 'https://graph.microsoft.com';
    return (await credential.getToken(`${resource}/.default`)).token;
  };
}

function realHouse(settings: Settings, base: string): House {
  return {
    isLocal: false,
    mayWrite: settings.mayWrite,
    ids: settings.ids,
    baseOf: baseFor(base, settings.armBase ?? base),
    authorize: authorizeWith(settings),
    close: () => Promise.resolve(),
  };
}

/** Starts the local tenant, or takes the one that the settings name. */
export async function openRig(settings: Settings): Promise<Rig> {
  return rigOf(
    settings.base === undefined ? await localHouse() : realHouse(settings, settings.base),
  );
}
