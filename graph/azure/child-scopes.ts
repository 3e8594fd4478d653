import { z } from 'zod';
import type { ChildScope } from '../../pim/directory';
import type { ScopeId } from '../../pim/ids';
import type { Person } from '../../pim/person';
import type { Eligibility } from '../../pim/standing';
import { nameIn, pathTo } from './addresses';
import type { ArmClient } from './client';

const childShape = z
  .object({
    id: z.string().startsWith('/'),
    name: z.string().nullish(),
    type: z.string().nullish(),
  })
  .transform(
    ({ id, name, type }): ChildScope => ({
      scopeId: id as ScopeId,
      scopeName: name ?? nameIn(id),
      type: wordFor(type ?? ''),
    }),
  );

/** The parts of a scope in which the person could activate something. */
export function readChildScopes(
  client: ArmClient,
  person: Person,
  { scopeId }: Eligibility,
): Promise<readonly ChildScope[]> {
  const path = pathTo({ over: scopeId, at: 'eligibleChildResources' });
  return client.list(person, path, childShape);
}

const words: Readonly<Record<string, string>> = {
  managementgroup: 'management group',
  subscription: 'subscription',
  resourcegroup: 'resource group',
};

/** `resourcegroup` → `resource group`, `Microsoft.Compute/virtualMachines` → `virtual machine` */
function wordFor(type: string): string {
  const known = words[type.toLowerCase()];
  if (known) return known;
  const spaced = nameIn(type).replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ');
  const singular = spaced.toLowerCase().replace(/ies$/, 'y').replace(/s$/, '');
  return singular || 'resource';
}
