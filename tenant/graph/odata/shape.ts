import type { Json } from '../graph-call';
import { badRequest } from '../graph-error';
import { type EntityType, noSuchProperty, propertyOf, type Sources, type Typed } from './entity';
import type { Expansion, Shape } from './options';

function unknownName(type: EntityType, name: string) {
  return badRequest(`Parsing OData Select and Expand failed: ${noSuchProperty(type, name)}`);
}

function selectedOf(type: EntityType, select: readonly string[]): string[] {
  return select.flatMap((name) => {
    const property = propertyOf(type, name.split('/')[0] ?? '');
    if (property === undefined && !type.open) throw unknownName(type, name);
    return property ?? [];
  });
}

function namesOf({ type, entity }: Typed): readonly string[] {
  if (!type.open) return type.properties;
  return Object.keys(entity).filter((name) => !name.startsWith('@odata.'));
}

function isShown(type: EntityType, property: string): boolean {
  return !(property in type.navigation);
}

function expanded({ type, entity }: Typed, { property, ...shape }: Expansion, sources: Sources) {
  const name = propertyOf(type, property);
  const navigate = name === undefined ? undefined : type.navigation[name];
  if (name === undefined || !navigate) throw unknownName(type, property);
  const neighbours = navigate(entity, sources);
  if (neighbours === null) return [name, null] as const;
  if ('entity' in neighbours) return [name, shaped(neighbours, shape, sources)] as const;
  return [name, neighbours.map((one) => shaped(one, shape, sources))] as const;
}

/** An entity as its reader asked to see it. */
export function shaped(subject: Typed, shape: Shape, sources: Sources): Json {
  const { type, entity } = subject;
  const names = shape.select
    ? selectedOf(type, shape.select).filter((name) => isShown(type, name))
    : (type.shownByDefault ?? namesOf(subject));
  const annotations = Object.entries(entity).filter(([name]) => name.startsWith('@odata.'));
  return Object.fromEntries([
    ...annotations,
    ...names.filter((name) => name in entity).map((name) => [name, entity[name]] as const),
    ...shape.expand.map((expansion) => expanded(subject, expansion, sources)),
  ]);
}

/** Refuses a shape that this kind of entity cannot take, also where there is none to show. */
export function checkShape(type: EntityType, shape: Shape): void {
  if (type.open) return;
  selectedOf(type, shape.select ?? []);
  for (const { property } of shape.expand) {
    const name = propertyOf(type, property);
    if (name === undefined || !(name in type.navigation)) throw unknownName(type, property);
  }
}
