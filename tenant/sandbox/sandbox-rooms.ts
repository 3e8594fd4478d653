import type { Authority } from '../entra/authority';
import type { Room } from '../room';
import type { Tenant } from '../tenant';
import { callsRoom } from './calls-room';
import { controlsRoom } from './controls-room';
import { extensionsRoom } from './extensions-room';
import { faultsRoom } from './faults-room';
import { licenseRoom } from './license-room';
import { presenceRoom } from './presence-room';
import { throttleRoom } from './throttle-room';

/** What only a local tenant has: for scripts and tests, under `/sandbox`. */
export function sandboxRooms(tenant: Tenant, { consent }: Authority): readonly Room[] {
  return [
    callsRoom(),
    faultsRoom(tenant),
    throttleRoom(tenant),
    presenceRoom(tenant),
    controlsRoom(tenant, consent),
    extensionsRoom(tenant),
    licenseRoom(tenant),
  ];
}
