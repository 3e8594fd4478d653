import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seedGroups } from '../../tenant/directory/seed-groups';
import { seedPeople } from '../../tenant/directory/seed-people';
import { seedRoles } from '../../tenant/directory/seed-roles';
import { type HouseOptions, openHouse, type RunningTenant } from '../../tenant/house';
import type { Tenant } from '../../tenant/tenant';

export interface CoreTenant extends RunningTenant {
  readonly dataDir: string;
  readonly tenant: Tenant;
}

const open = new Set<CoreTenant>();

/** A test that fails half way leaves its tenant open; nothing else would end it. */
afterAll(async () => {
  for (const core of open) await leave(core);
});

export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'tenant-core-'));
}

/** The tenant with the core's rooms and those that a test brings, on a free port and a folder of its own. */
export async function coreTenant(options: Partial<HouseOptions> = {}): Promise<CoreTenant> {
  const dataDir = options.dataDir ?? temporaryFolder();
  let tenant: Tenant | undefined;
  const running = await openHouse({
    port: 0,
    dataDir,
    messagingEndpoint: 'http://127.0.0.1:3978/api/messages',
    fresh: false,
    now: () => new Date(),
    seed: (now) => ({ people: seedPeople(now), groups: seedGroups(), ...seedRoles(now) }),
    ...options,
    rooms(given) {
      tenant = given;
      return options.rooms?.(given) ?? [];
    },
  });
  if (!tenant) throw new Error('The house opened without asking for rooms');
  const core: CoreTenant = {
    ...running,
    dataDir,
    tenant,
    async stop() {
      open.delete(core);
      await running.stop();
    },
  };
  open.add(core);
  return core;
}

/** Stops the tenant and removes its folder. */
export async function leave({ stop, dataDir }: CoreTenant): Promise<void> {
  await stop();
  rmSync(dataDir, { recursive: true, force: true });
}
