/** Whether something that the bot cannot serve without is there. */
interface Check {
  readonly name: string;
  readonly ok: boolean;
  /** For operators; no secrets, it is readable by everybody who reaches the port. */
  readonly detail?: string;
}

export interface ReadinessCheck {
  readonly name: string;
  run(): Promise<Omit<Check, 'name'>>;
}

export interface Readiness {
  readonly ready: boolean;
  readonly checks: readonly Check[];
}

const answerWithinMs = 3_000;

export async function readiness(checks: readonly ReadinessCheck[]): Promise<Readiness> {
  const done = await Promise.all(checks.map(runCheck));
  return { ready: done.every(({ ok }) => ok), checks: done };
}

async function runCheck({ name, run }: ReadinessCheck): Promise<Check> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Omit<Check, 'name'>>((resolve) => {
    timer = setTimeout(() => resolve({ ok: false, detail: 'no answer in time' }), answerWithinMs);
  });
  const broken = () => ({ ok: false, detail: 'failed' });
  const result = await Promise.race([run().catch(broken), late]);
  clearTimeout(timer);
  return { name, ...result };
}
