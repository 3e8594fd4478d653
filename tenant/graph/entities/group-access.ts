import { scheduleId } from '../../directory/cast-ids';
import type { Kind } from '../../directory/order';
import { own } from '../../directory/own';
import type { Subject } from '../../directory/schedules';
import type { ScheduleRecord } from '../../directory/state';
import type { Json } from '../graph-call';
import type { Navigation } from '../odata/entity';
import { groupEntity } from './group';
import { toPrincipal } from './held-role';

export const accessProperties = ['accessId', 'principalId', 'groupId'];

/** Who, as member or owner, of which group. */
export function accessFields({ roleDefinitionId, principalId, scopeId }: Subject): Json {
  return { accessId: roleDefinitionId, principalId, groupId: scopeId };
}

const toGroup: Navigation = ({ groupId }, { directory }) => {
  const group = own(directory.groups, String(groupId));
  return group ? groupEntity(group) : null;
};

export const accessNavigation: Readonly<Record<string, Navigation>> = {
  group: toGroup,
  principal: toPrincipal,
};

type Held = Pick<ScheduleRecord, 'id' | 'roleDefinitionId' | 'scopeId'>;

/** PIM for Groups writes the group and the kind of access into the ids of schedules. */
export function accessScheduleId({ scopeId, roleDefinitionId, id }: Held): string {
  return `${scopeId}_${roleDefinitionId}_${id}`;
}

/** An instance has an id of its own; what was not given by PIM has one id for everything. */
export function accessInstanceId(kind: Kind, schedule: ScheduleRecord): string {
  const id =
    schedule.createdUsing === null ? schedule.id : scheduleId(kind, `instance:${schedule.id}`);
  return accessScheduleId({ ...schedule, id });
}

/** The group and the last part of an id that PIM for Groups gave out. */
export function readAccessId(id: string): { readonly groupId: string; readonly guid: string } {
  const [groupId = '', , guid = ''] = id.toLowerCase().split('_');
  return { groupId, guid };
}
