import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { answerLine } from '../../../bot/understanding/answer-line';
import { readContextFile } from '../../../bot/understanding/context-file';
import type { PlainUnderstanding } from '../../../bot/understanding/plain-understanding';

const folder = join(__dirname, '../../fixtures/understanding');

const ticket = z.object({ number: z.string(), system: z.string().optional() });
const oneOrMany = z.union([z.string(), z.array(z.string())]);
const phrase = z.object({
  id: z.string(),
  text: z.string(),
  now: z.string(),
  timezone: z.string(),
  locale: z.string(),
  expect: z
    .object({
      intent: z.string(),
      alt: z.array(z.string()),
      role: oneOrMany,
      scope: oneOrMany,
      durationMinutes: z.number(),
      durationMax: z.literal(true),
      startsAt: z.string(),
      endsAt: z.string(),
      justification: z.string(),
      ticket: z.union([ticket, z.array(ticket)]),
      target: oneOrMany,
      favourite: z.string(),
      ambiguous: z.literal(true),
      missing: z.array(z.string()),
      problem: z.string(),
    })
    .partial()
    .required({ intent: true }),
});

/** What somebody typed, when and where, and what it means. */
export type Phrase = z.infer<typeof phrase>;

export function readPhrases(): readonly Phrase[] {
  return z.array(phrase).parse(JSON.parse(readFileSync(join(folder, 'dev.json'), 'utf8')));
}

/** Somebody with the roles and requests that the phrases speak of. */
export const contextFile = join(folder, 'context.json');
export const person = readContextFile(contextFile);

export function meaningOf(said: Phrase, text: string = said.text): PlainUnderstanding {
  const line = JSON.stringify({ ...said, text });
  return answerLine(line, person, new Date(said.now)).line;
}
