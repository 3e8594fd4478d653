import { own } from '../../directory/own';
import type { AdministrativeUnitRecord, DirectoryState } from '../../directory/state';
import { type EntityType, type Profile, type Typed, typed } from '../odata/entity';
import { groupEntity } from './group';
import { asDirectoryObject, userEntity } from './user';

/** What a list of people, groups and others is said to hold. */
export const directoryObjectType: EntityType = {
  name: 'microsoft.graph.directoryObject',
  properties: ['id', 'deletedDateTime'],
  navigation: {},
  open: true,
};

const administrativeUnitType: EntityType = {
  name: 'microsoft.graph.administrativeUnit',
  properties: ['id', 'displayName', 'description', 'visibility'],
  navigation: {},
};

export function administrativeUnitEntity({ id, displayName }: AdministrativeUnitRecord): Typed {
  return asDirectoryObject(
    typed(administrativeUnitType, { id, displayName, description: null, visibility: null }),
  );
}

export function directoryObject(
  directory: DirectoryState,
  id: string,
  profile: Profile,
): Typed | undefined {
  const person = own(directory.people, id);
  if (person) return asDirectoryObject(userEntity(person, profile));
  const group = own(directory.groups, id);
  if (group) return asDirectoryObject(groupEntity(group));
  const unit = own(directory.administrativeUnits, id);
  return unit && administrativeUnitEntity(unit);
}
