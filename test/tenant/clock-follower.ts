import { z } from 'zod';
import { post } from './entra/token-client';

const stepShape = z.object({ follower: z.string(), turn: z.number(), now: z.string() });

export type Step = z.infer<typeof stepShape>;

export interface TestFollower {
  /** Says that a step is done, and when the next thing is due. */
  done(step: Step, next: string | null): Promise<Response>;
  /** Breaks the line. */
  leave(): void;
}

/** Follows a clock over HTTP as the bot does; resolves when the first step was taken. */
export async function follow(
  clockUrl: string,
  take: (step: Step, follower: TestFollower) => Promise<unknown>,
): Promise<TestFollower> {
  const line = new AbortController();
  const follower: TestFollower = {
    done: ({ follower: id, turn }, next) => post(`${clockUrl}/done`, { follower: id, turn, next }),
    leave: () => line.abort(),
  };
  const steps = stepsOf(await fetch(`${clockUrl}/follow?name=test`, { signal: line.signal }));
  const first = await steps.next();
  if (first.done) throw new Error('The clock told nothing');
  await take(first.value, follower);
  takeRest(steps, (step) => take(step, follower)).catch((problem: Error) => {
    if (!line.signal.aborted) throw problem;
  });
  return follower;
}

async function takeRest(
  steps: AsyncGenerator<Step>,
  take: (step: Step) => Promise<unknown>,
): Promise<void> {
  for await (const step of steps) await take(step);
}

async function* stepsOf({ body }: Response): AsyncGenerator<Step> {
  if (!body) throw new Error('No stream');
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of body) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      if (line.startsWith('data: ')) yield stepShape.parse(JSON.parse(line.slice(6)));
    }
  }
}
