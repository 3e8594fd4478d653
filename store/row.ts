import { z } from 'zod';
import { PimError } from '../pim/errors';

/**
 * What a schema reads, as the domain types it. zod gives an optional field the type `T | undefined`,
 * but what was JSON never holds an `undefined`.
 */
type Stored<Value> = Value extends string | number | boolean | null | undefined | Date
  ? Value
  : Value extends readonly (infer Item)[]
    ? readonly Stored<Item>[]
    : { readonly [Key in keyof Value]: Stored<Exclude<Value[Key], undefined>> };

/** A schema's parts, one for each field of the domain's type: a new field cannot be forgotten here. */
export type FieldsOf<Value> = { readonly [Key in keyof Value]-?: z.ZodTypeAny };

/** Reads a row, or tells which one cannot be read. Nothing is skipped. */
export function readRow<Schema extends z.ZodTypeAny>(
  schema: Schema,
  row: unknown,
  where: { readonly table: string; readonly id: string },
): Stored<z.output<Schema>> {
  const read = schema.safeParse(row);
  if (!read.success) throw new PimError('stored-value-unreadable', where, read.error);
  return read.data as Stored<z.output<Schema>>;
}

/** Reads a row, for where one that cannot be read is dealt with on the spot. */
export function tryRow<Schema extends z.ZodTypeAny>(
  schema: Schema,
  row: unknown,
): Stored<z.output<Schema>> | undefined {
  const read = schema.safeParse(row);
  return read.success ? (read.data as Stored<z.output<Schema>>) : undefined;
}

/** A text that names something. */
export function id<Id extends string>() {
  return z.custom<Id>((value) => typeof value === 'string' && value.length > 0);
}

/** PostgreSQL's driver gives eight-byte integers as text. */
export const integer = z
  .union([z.number(), z.bigint(), z.string().regex(/^-?\d+$/)])
  .transform(Number)
  .pipe(z.number().int().safe());

/** A time in a column. */
export const moment = integer.transform((ms) => new Date(ms));

/** A time in JSON. */
export const isoMoment = z
  .string()
  .datetime()
  .transform((text) => new Date(text));

/** A column of JSON. */
export function json<Schema extends z.ZodTypeAny>(schema: Schema) {
  return z
    .string()
    .transform((text, context): unknown => {
      try {
        return JSON.parse(text);
      } catch {
        context.addIssue({ code: 'custom', message: 'no JSON' });
        return z.NEVER;
      }
    })
    .pipe(schema);
}
