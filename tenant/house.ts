import type { Server } from 'restify';
import { ClockFollowers } from './clock-followers';
import { MovingClock } from './clock-moving';
import { clockRoom } from './clock-room';
import { type CoreState, coreState } from './core-state';
import { botServicePrincipalId, tenantId } from './directory/cast-ids';
import { tenantDomains, tenantName } from './directory/seed-people';
import type { DirectoryState } from './directory/state';
import type { Authority } from './entra/authority';
import { entraRoom } from './entra/entra-room';
import { seal } from './entra/sealing';
import { signingKey } from './entra/signing-key';
import { tokenService } from './entra/tokens';
import { Throttle } from './graph/throttle';
import { type Kept, readKept } from './keeping';
import { botRegistration } from './registration';
import type { Room } from './room';
import { Faults } from './sandbox/fault';
import { sandboxRooms } from './sandbox/sandbox-rooms';
import { newSecrets } from './secrets';
import { close, listen, tenantServer } from './server';
import { botSettings } from './settings';
import type { Tenant } from './tenant';

export interface HouseOptions {
  /** 0: any free port. */
  readonly port: number;
  readonly dataDir: string;
  /** Where the bot takes activities. */
  readonly messagingEndpoint: string;
  /** Forgets what an earlier start left. */
  readonly fresh: boolean;
  /** The machine's clock. */
  readonly now: () => Date;
  /** The directory of a tenant that starts for the first time. */
  readonly seed: (now: Date) => DirectoryState;
  /** The rooms besides the core's own. */
  readonly rooms: (tenant: Tenant) => readonly Room[];
}

export interface RunningTenant {
  /** `http://127.0.0.1:{port}` */
  readonly address: string;
  /** Environment variables for the bot. */
  readonly settings: Record<string, string>;
  /**
   * Resolves when what has happened in every tenant before its first visitor comes has happened; for
   * that the bot has to be there.
   */
  readonly ready: Promise<void>;
  stop(): Promise<void>;
}

/** Builds the tenant around its state and opens it. */
export async function openHouse(options: HouseOptions): Promise<RunningTenant> {
  const earlier = options.fresh ? undefined : readKept(options.dataDir);
  const kept = earlier ?? (await newTenant(options));
  const server = tenantServer(options.now);
  const port = await listen(server, options.port);
  // From here to the last mount nothing waits, so that no request finds a house without rooms.
  try {
    return furnish(server, kept, { ...options, port });
  } catch (problem) {
    await close(server);
    throw problem;
  }
}

async function newTenant({ now, seed }: HouseOptions): Promise<Kept> {
  return {
    clockAheadMs: 0,
    secrets: await newSecrets(),
    consented: true,
    redeemedCodes: {},
    directory: seed(now()),
  };
}

function furnish(server: Server, kept: Kept, options: HouseOptions): RunningTenant {
  const followers = new ClockFollowers();
  const clock = new MovingClock({
    machine: options.now,
    aheadMs: kept.clockAheadMs,
    followers,
    moved: () => state.keep(),
  });
  const state = coreState({
    kept,
    dataDir: options.dataDir,
    now: () => clock.now(),
    clockAheadMs: () => clock.aheadMs,
  });
  const authority = authorityOf(state, clock, options);
  const tenant = tenantOf(authority, clock, state);
  const rooms = [
    clockRoom(clock, followers),
    entraRoom(authority),
    ...sandboxRooms(tenant, authority),
    ...options.rooms(tenant),
  ];
  for (const room of rooms) {
    room.mount(server);
    if (room.attendant) clock.attend(room.attendant);
  }
  server.on('after', () => clock.rewind());
  state.keep();
  return {
    address: tenant.origin,
    settings: botSettings(tenant, kept.secrets),
    ready: Promise.allSettled(rooms.map(({ ready }) => ready)).then(() => undefined),
    async stop() {
      await close(server);
      await Promise.all([clock.stop(), ...rooms.map((room) => room.stop?.())]);
      state.keep();
    },
  };
}

function authorityOf(
  { kept, consent, redeemedCodes }: CoreState,
  clock: MovingClock,
  { port, messagingEndpoint, now }: HouseOptions,
): Authority {
  return {
    tenantId,
    tenantName,
    tenantDomains,
    origin: `http://127.0.0.1:${port}`,
    bot: botRegistration(messagingEndpoint, kept.secrets.botSecret),
    botServicePrincipalId,
    directory: kept.directory,
    entraKey: signingKey(kept.secrets.entraKey),
    channelKey: signingKey(kept.secrets.channelKey),
    seal: seal(kept.secrets.sealingKey),
    consent,
    redeemedCodes,
    now: () => clock.now(),
    machineNow: now,
  };
}

function tenantOf(authority: Authority, clock: MovingClock, state: CoreState): Tenant {
  return {
    id: authority.tenantId,
    name: authority.tenantName,
    origin: authority.origin,
    clock,
    bot: authority.bot,
    directory: authority.directory,
    tokens: tokenService(authority),
    faults: new Faults(),
    throttle: new Throttle(),
    keep: () => state.keep(),
  };
}
