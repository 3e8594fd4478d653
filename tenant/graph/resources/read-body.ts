import { z } from 'zod';
import { propertyUnknown, valueInvalid, valueRequired } from '../../directory/directory-refusals';
import type { GraphCall, Json } from '../graph-call';
import { badRequest, refusedWith } from '../graph-error';

const record = z.record(z.unknown());

/** The body as an object, without the annotations that clients add. */
function propertiesOf(call: GraphCall): Json {
  const read = record.safeParse(call.request.body);
  if (!read.success || Object.keys(read.data).length === 0) {
    throw badRequest('Empty Payload. JSON content expected.');
  }
  return Object.fromEntries(
    Object.entries(read.data).filter(([name]) => !/^@odata\./.test(name) && name !== 'id'),
  );
}

function refusalOf({ issues: [issue] }: z.ZodError, resource: string) {
  if (issue?.code === 'unrecognized_keys') return propertyUnknown(issue.keys[0] ?? '');
  const property = String(issue?.path[0] ?? '');
  const isMissing = issue?.code === 'invalid_type' && issue.received === 'undefined';
  return isMissing ? valueRequired(property, resource) : valueInvalid(property, resource);
}

/** Reads a body property by property; the first that is wrong is named as the directory names it. */
export function readBody<Value>(
  call: GraphCall,
  shape: z.ZodType<Value, z.ZodTypeDef, unknown>,
  resource: string,
): Value {
  const read = shape.safeParse(propertiesOf(call));
  if (read.success) return read.data;
  throw refusedWith(refusalOf(read.error, resource));
}

/** The id at the end of an object's address: `…/directoryObjects/{id}`. */
export function idInAddress(address: string): string {
  const id =
    /\/(?:directoryObjects|users|groups|servicePrincipals)(?:\/|\(')([^/')]+)(?:'\))?\/?$/i.exec(
      address,
    )?.[1];
  if (id === undefined) throw badRequest(`Invalid URL format specified in @odata.bind: ${address}`);
  return id.toLowerCase();
}

const reference = z.object({ '@odata.id': z.string() });

/** The object that a `$ref` points to. */
export function readReference(call: GraphCall): string {
  const read = reference.safeParse(call.request.body);
  if (!read.success) throw badRequest('An @odata.id is required in the body of a reference.');
  return idInAddress(read.data['@odata.id']);
}
