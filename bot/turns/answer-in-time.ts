/** Teams gives an invoke up after some ten seconds and sends it again; people give up sooner. */
export const answerWithinMs = 2_500;
/** How long a chat may look dead before we show that we are writing. */
export const typingAfterMs = 1_500;

/**
 * The result of `work` where it comes in time, else `late`. The work goes on: what becomes of it is for
 * `afterwards`.
 */
export async function answerInTime<Result>(
  work: Promise<Result>,
  late: Result,
  afterwards: (work: Promise<Result>) => void,
  withinMs: number = answerWithinMs,
): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), withinMs);
  });
  try {
    const first = await Promise.race([work, tooLate]);
    if (first !== 'late') return first as Result;
  } finally {
    clearTimeout(timer);
  }
  afterwards(work);
  return late;
}

/** Calls `show` when the work takes longer than people like to wait without a sign. */
export async function withTyping<Result>(
  work: Promise<Result>,
  show: () => Promise<void>,
): Promise<Result> {
  const timer = setTimeout(() => {
    show().catch(() => {
      // A typing sign that does not arrive is nothing anybody misses.
    });
  }, typingAfterMs);
  try {
    return await work;
  } finally {
    clearTimeout(timer);
  }
}
