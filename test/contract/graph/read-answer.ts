import { z } from 'zod';
import type { Row } from './row';
import type { Reply } from './send';

const annotation = /@odata\.(context|count|nextLink|id|associationLink|navigationLink|etag)$/;

/** An answer without what OData says about it, which has no place in an entity's own fields. */
function withoutAnnotations(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutAnnotations);
  const fields = z.record(z.unknown()).safeParse(value).data;
  if (!fields) return value;
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([name]) => !annotation.test(name))
      .map(([name, field]) => [name, withoutAnnotations(field)]),
  );
}

export interface Findings {
  /** Documented fields that are missing or of another type. */
  readonly wrong: readonly string[];
  readonly unknown: readonly string[];
}

function wordsOf(issue: z.ZodIssue): string {
  return `${issue.path.join('.') || 'the answer'}: ${issue.message}`;
}

/** In a union the branch with the fewest complaints is the one that was meant. */
function flat(issues: readonly z.ZodIssue[]): readonly z.ZodIssue[] {
  return issues.flatMap((issue) => {
    if (issue.code !== 'invalid_union') return [issue];
    const branches = issue.unionErrors.map((error) => flat(error.issues));
    return branches.reduce((least, branch) => (branch.length < least.length ? branch : least));
  });
}

export function compare(shape: z.ZodTypeAny, value: unknown): Findings {
  const issues = flat(shape.safeParse(value).error?.issues ?? []);
  const strange = issues.filter(({ code }) => code === 'unrecognized_keys');
  return {
    wrong: issues.filter(({ code }) => code !== 'unrecognized_keys').map(wordsOf),
    unknown: strange.map(wordsOf),
  };
}

const graphList = z.object({ value: z.array(z.unknown()), '@odata.context': z.string().url() });
const armList = z.object({ value: z.array(z.unknown()), nextLink: z.string().nullish() }).strict();

/** What is listed, after a look at what surrounds it. */
export function itemsIn({ body }: Reply, isArm: boolean): readonly unknown[] {
  return (isArm ? armList : graphList).parse(body).value;
}

/** An answer beside the fields that the reference documents. */
export function readAnswer(row: Row, reply: Reply, isArm: boolean): Findings {
  const { fields, list } = row;
  if (!fields)
    return { wrong: reply.body === undefined ? [] : ['the answer has a body'], unknown: [] };
  const shape = list ? z.array(fields) : fields;
  const value = list ? itemsIn(reply, isArm) : reply.body;
  return compare(shape, withoutAnnotations(value));
}

const graphError = z
  .object({
    error: z
      .object({
        code: z.string(),
        message: z.string(),
        innerError: z
          .object({
            date: z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/),
            'request-id': z.string().uuid(),
            'client-request-id': z.string().min(1),
          })
          .strict(),
      })
      .strict(),
  })
  .strict();

const armError = z
  .object({ error: z.object({ code: z.string(), message: z.string() }).strict() })
  .strict();

/** The code and message of an error that is shaped as the reference says, and tells nothing of the program. */
export function readError({ body }: Reply, isArm: boolean) {
  const { error } = (isArm ? armError : graphError).parse(body);
  const { code, message } = error;
  if (/\n\s+at |node_modules|\.ts:\d/.test(message)) throw new Error(`A stack trace: ${message}`);
  return { code, message };
}
