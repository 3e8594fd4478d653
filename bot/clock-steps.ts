import { z } from 'zod';

const stepSchema = z.object({
  follower: z.string(),
  turn: z.number().int(),
  now: z.coerce.date(),
});

/** The followed clock says what time it is. It waits until we say that we have caught up. */
export type ClockStep = z.infer<typeof stepSchema>;

/** The steps of a clock, as server-sent events with one line of data each, until the line breaks. */
export async function* clockSteps(
  url: string,
  name: string,
  signal: AbortSignal,
): AsyncGenerator<ClockStep> {
  const response = await fetch(`${url}/follow?name=${encodeURIComponent(name)}`, { signal });
  if (!(response.ok && response.body)) throw new Error(`the clock answered ${response.status}`);
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of response.body) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    yield* lines.filter((line) => line.startsWith('data:')).map(readStep);
  }
}

/** Says that everything due by this step is done, and when the next thing is due. */
export async function reportStep(
  url: string,
  { follower, turn }: Pick<ClockStep, 'follower' | 'turn'>,
  next: Date | undefined,
): Promise<void> {
  await fetch(`${url}/done`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ follower, turn, next: next?.toISOString() ?? null }),
  });
}

function readStep(line: string): ClockStep {
  return stepSchema.parse(JSON.parse(line.slice('data:'.length)));
}
