import type { Caller } from '../../directory/order';
import type { DirectoryState } from '../../directory/state';
import type { Json, Version } from '../graph-call';

/** How much of other people a token lets its bearer see. */
export type Profile = 'none' | 'basic' | 'full';

/** What an entity's neighbours are read from. */
export interface Sources {
  readonly directory: DirectoryState;
  readonly now: Date;
  readonly version: Version;
  readonly profile: Profile;
  readonly caller: Caller;
}

/** An entity with what it is: a principal may be a user or a group. */
export interface Typed {
  readonly type: EntityType;
  readonly entity: Json;
}

export type Navigation = (entity: Json, sources: Sources) => Typed | readonly Typed[] | null;

/** What can be asked of a kind of entity. */
export interface EntityType {
  /** `microsoft.graph.user` */
  readonly name: string;
  readonly properties: readonly string[];
  /** What is shown where nothing is selected; absent: everything. */
  readonly shownByDefault?: readonly string[];
  readonly navigation: Readonly<Record<string, Navigation>>;
  /** Where a filter on a whole record looks: `createdBy eq '…'` at the person's id. */
  readonly comparedBy?: Readonly<Record<string, readonly string[]>>;
  /** Stands for several kinds, so that any name may be selected. */
  readonly open?: true;
}

export function typed(type: EntityType, entity: Json): Typed {
  return { type, entity };
}

/** The property as it is spelled, whatever its case in the request. */
export function propertyOf(type: EntityType, name: string): string | undefined {
  const lower = name.toLowerCase();
  return [...type.properties, ...Object.keys(type.navigation)].find(
    (property) => property.toLowerCase() === lower,
  );
}

export function noSuchProperty(type: EntityType, name: string): string {
  return `Could not find a property named '${name}' on type '${type.name}'.`;
}
