import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import metaSchema from 'ajv/dist/refs/json-schema-draft-06.json';

const { id: _draft04Id, ...schema } = JSON.parse(
  readFileSync('test/schemas/adaptive-card-1.5.0.json', 'utf8'),
);

const ajv = new Ajv({ strict: false, validateFormats: false });
ajv.addMetaSchema(metaSchema);
const validate = ajv.compile(schema);

/** What the official schema of Adaptive Cards 1.5 has against a card. */
export function schemaErrors(card: object): readonly string[] {
  if (validate(card)) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
