import { own } from '../../directory/own';
import type { GroupRecord } from '../../directory/state';
import type { GraphCall } from '../graph-call';
import { found, param } from './find';

/** The group that an address names. */
export function groupIn(call: GraphCall): GroupRecord {
  const id = param(call, 'id');
  return found(own(call.directory.groups, id.toLowerCase()), id);
}
