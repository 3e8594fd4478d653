/** The two that people's tokens are for: Microsoft Graph, and Azure Resource Manager. */
export type Resource = 'graph' | 'arm';

/** How tokens name them in the public cloud. */
const publicCloud = {
  graph: 'https://graph.microsoft.com',
  arm: 'https://management.azure.com',
} as const satisfies Record<Resource, string>;

/** What tokens for the two call them, by the addresses at which they are reached. */
export type Audiences = Readonly<Record<Resource, string>>;

/**
 * A national cloud's are called by their own addresses, and those of a tenant on this machine as the
 * public cloud's are.
 */
export function audiencesAt(addresses: Readonly<Partial<Record<Resource, string>>>): Audiences {
  return {
    graph: audienceAt('graph', addresses.graph),
    arm: audienceAt('arm', addresses.arm),
  };
}

function audienceAt(resource: Resource, address: string | undefined): string {
  const url = new URL(address ?? publicCloud[resource]);
  return url.protocol === 'https:' ? url.origin : publicCloud[resource];
}
