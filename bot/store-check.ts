import type { ReadinessCheck } from './readiness';

/** What the store says of itself, as far as an operator has to know it. */
interface Counted {
  readonly outbox: { counts(): Promise<{ readonly undeliverable: number }> };
  readonly jobs: { counts(): Promise<{ readonly dead: number }> };
}

/** Whether the database answers, and what it holds that somebody should look after. */
export function storeCheck({ outbox, jobs }: Counted): ReadinessCheck {
  return {
    name: 'store',
    async run() {
      const { undeliverable } = await outbox.counts();
      const { dead } = await jobs.counts();
      return { ok: true, detail: `${undeliverable} messages undeliverable, ${dead} jobs dead` };
    },
  };
}
