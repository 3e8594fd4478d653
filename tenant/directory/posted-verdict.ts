import { z } from 'zod';

const verdicts = { approve: 'Approve', deny: 'Deny' } as const;

/** An approver's answer as clients post it, in any casing. */
export const postedVerdict = z.object({
  reviewResult: z
    .string()
    .toLowerCase()
    .pipe(z.enum(['approve', 'deny']))
    .transform((word) => verdicts[word]),
  justification: z
    .string()
    .nullish()
    .transform((said) => said ?? ''),
});
