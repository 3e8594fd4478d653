/** What is done here at the moment, by key. */
export type UnderWay<Claim> = (
  key: string,
  claim: Claim,
  work: (latest: () => Claim) => Promise<void>,
) => Promise<void>;

/**
 * Keeps what is claimed anew while it still goes on from being done twice: a lease ends by the clock,
 * and work may take longer. It goes on and is settled with the latest claim, which alone holds.
 */
export function underWay<Claim>(): UnderWay<Claim> {
  const claims = new Map<string, Claim>();
  return async (key, claim, work) => {
    const goesOn = claims.has(key);
    claims.set(key, claim);
    if (goesOn) return;
    try {
      await work(() => claims.get(key) ?? claim);
    } finally {
      claims.delete(key);
    }
  };
}
