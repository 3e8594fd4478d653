import { z } from 'zod';

export const text = z.string();
export const named = z.string().min(1);
export const flag = z.boolean();
export const count = z.number().int().nonnegative();
export const guid = z.string().regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, 'not a GUID');

/** UTC, with up to seven digits of a second. */
export const moment = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,7})?Z$/, 'not a moment in UTC');

export const duration = z
  .string()
  .regex(/^P(?=.)(\d+[YMWD])*(T(?=.)(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?$/, 'not a duration');

export const nothing = z.null();

/** An object of which every field is known. */
export function entity<Fields extends z.ZodRawShape>(fields: Fields) {
  return z.object({ '@odata.type': z.string().optional(), ...fields }).strict();
}

/** An object that says what it is. */
export function typed<Fields extends z.ZodRawShape>(type: string, fields: Fields) {
  return z.object({ '@odata.type': z.literal(`#microsoft.graph.${type}`), ...fields }).strict();
}

/** A resource of ARM. */
export function resource<Fields extends z.ZodRawShape>(type: string, properties: Fields) {
  return z
    .object({
      id: z.string().regex(new RegExp(`/${type.replaceAll('/', '/([^/]+/)?')}(/[^/]+)?$`, 'i')),
      name: named,
      type: z.literal(type),
      properties: z.object(properties).strict(),
    })
    .strict();
}
