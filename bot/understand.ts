import { createInterface } from 'node:readline';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { systemClock } from './clock';
import { runProgram } from './program';
import { answerLine } from './understanding/answer-line';
import { type PersonContext, readContextFile } from './understanding/context-file';

/** `npm run understand`: a phrase a line in, what it means out, and nothing else on standard output. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { context: { type: 'string' } } });
  const person = values.context === undefined ? {} : readContextFile(values.context);
  const lines = createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY });
  try {
    await pipeline(answers(lines, person), process.stdout, { end: false });
  } catch (error) {
    if (!isReaderGone(error)) throw error;
  }
}

async function* answers(lines: AsyncIterable<string>, person: PersonContext) {
  const clock = systemClock();
  let number = 0;
  for await (const typed of lines) {
    number += 1;
    if (typed.trim() === '') continue;
    const { line, complaint } = answerLine(typed, person, clock.now());
    if (complaint !== undefined) process.stderr.write(`Line ${number}: ${complaint}\n`);
    yield `${JSON.stringify(line)}\n`;
  }
}

/** `… | head`: nobody wants to read on. */
function isReaderGone(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EPIPE';
}

void runProgram(main);
