import { GlobalSettings, Template } from 'adaptivecards-templating';

// Left alone, the library prints a field that the data lacks as `${field}`, in front of an approver.
GlobalSettings.getUndefinedFieldValueSubstitutionString = (field) => {
  throw new Error(`The card's data has no "${field}"`);
};

/** Parsing a template's expressions takes many times as long as filling it in. */
const parsed = new WeakMap<object, Template>();

/** Places `data` in a card template. The only use of adaptivecards-templating. */
export function render<Data extends object>(template: object, data: Data): object {
  const ready = parsed.get(template) ?? new Template(template);
  parsed.set(template, ready);
  const card: unknown = ready.expand({ $root: data });
  if (typeof card !== 'object' || card === null) throw new Error('A template made no card');
  return card;
}
