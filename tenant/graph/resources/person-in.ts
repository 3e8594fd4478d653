import { own } from '../../directory/own';
import type { PersonRecord } from '../../directory/state';
import type { GraphCall } from '../graph-call';
import { found, param } from './find';

/** Whom an address names, by object id or by principal name. */
export function personIn(call: GraphCall): PersonRecord {
  const { people } = call.directory;
  const name = param(call, 'id');
  const lower = name.toLowerCase();
  const person =
    own(people, lower) ??
    Object.values(people).find((one) => one.userPrincipalName.toLowerCase() === lower);
  return found(person, name);
}
