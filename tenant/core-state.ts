import type { Consent, RedeemedCodes } from './entra/authority';
import { type Kept, writeKept } from './keeping';

/** The kept state while the tenant runs: what changes has its own hand, and everything is written together. */
export interface CoreState {
  readonly kept: Kept;
  readonly consent: Consent;
  readonly redeemedCodes: RedeemedCodes;
  /** Writes everything to disk. */
  keep(): void;
}

export interface CoreStateParts {
  readonly kept: Kept;
  readonly dataDir: string;
  readonly now: () => Date;
  readonly clockAheadMs: () => number;
}

export function coreState({ kept, dataDir, now, clockAheadMs }: CoreStateParts): CoreState {
  let consented = kept.consented;
  const redeemed = new Map(Object.entries(kept.redeemedCodes));
  const keep = () =>
    writeKept(dataDir, {
      ...kept,
      clockAheadMs: clockAheadMs(),
      consented,
      redeemedCodes: Object.fromEntries(redeemed),
    });
  return {
    kept,
    keep,
    consent: {
      granted: () => consented !== false,
      toAzure: () => consented === true,
      set(granted, azure = true) {
        consented = granted && !azure ? 'without-azure' : granted;
        keep();
      },
    },
    redeemedCodes: {
      redeem(id, expiresAt) {
        forgetExpired(redeemed, now());
        if (redeemed.has(id)) return false;
        redeemed.set(id, expiresAt.toISOString());
        keep();
        return true;
      },
    },
  };
}

function forgetExpired(redeemed: Map<string, string>, now: Date): void {
  for (const [id, expiresAt] of redeemed) {
    if (new Date(expiresAt) <= now) redeemed.delete(id);
  }
}
