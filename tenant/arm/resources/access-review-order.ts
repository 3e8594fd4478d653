import { z } from 'zod';
import { answer, terms } from '../../graph/resources/review-order';
import type { ReviewAnswer } from '../../reviews/decide-review';
import type { ReviewTerms } from '../../reviews/review-terms';
import { badRequest } from '../arm-error';

const reviewers = z
  .array(z.object({ principalId: z.string() }).passthrough())
  .nullish()
  .transform((list) =>
    (list ?? []).map(({ principalId }) => ({ query: `/users/${principalId.toLowerCase()}` })),
  );

const day = z
  .string()
  .nullish()
  .transform((moment) => moment?.slice(0, 10));

const recurrence = z
  .object({
    pattern: z.object({}).passthrough().nullish(),
    range: z.object({ startDate: day, endDate: day }).passthrough(),
  })
  .nullish();

const properties = z
  .object({
    scope: z.object({ resourceId: z.string(), roleDefinitionId: z.string() }).passthrough(),
    settings: z.object({ recurrence }).passthrough(),
    reviewersType: z.string().nullish(),
    reviewers,
    backupReviewers: reviewers,
  })
  .passthrough();

/** With or without `properties` around it, as everywhere in PIM for Azure. */
function innerOf(body: unknown): unknown {
  const wrapped = typeof body === 'object' && body !== null && 'properties' in body;
  return wrapped ? body.properties : body;
}

const manager = { query: './manager', queryRoot: 'decisions' };

function fault({ issues: [issue] }: z.ZodError) {
  const path = issue?.path.join('.') ?? '';
  return badRequest(`The property '${path}' is missing or not valid: ${issue?.message ?? ''}.`);
}

/** Reads a review as Azure writes it: the people by their ids, managers by a word. */
export function readArmReview(sent: unknown): ReviewTerms {
  const read = properties.safeParse(innerOf(sent));
  if (!read.success) throw fault(read.error);
  const wanted = read.data;
  const byManagers = /^managers?$/i.test(wanted.reviewersType ?? '');
  const full = terms.safeParse({
    ...wanted,
    reviewers: byManagers ? [manager] : wanted.reviewers,
    fallbackReviewers: wanted.backupReviewers,
  });
  if (!full.success) throw fault(full.error);
  return full.data;
}

export function readArmAnswer(sent: unknown): ReviewAnswer {
  const read = answer.safeParse(innerOf(sent));
  if (!read.success) throw fault(read.error);
  return read.data;
}
