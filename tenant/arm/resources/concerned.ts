import { mayInAzure } from '../../directory/azure-access';
import { isWithinAzure } from '../../directory/azure-scopes';
import { principalsOf } from '../../directory/membership';
import type { Subject } from '../../directory/schedules';
import type { ArmCall } from '../arm-call';
import { badRequest, insufficientPermissions } from '../arm-error';
import { allows, demandKnown } from '../arm-filter';
import { nameIn } from '../resource-ids';

export const readAssignments = 'Microsoft.Authorization/roleAssignments/read';

/** Whether the caller's active roles let them read what others hold over a scope. */
export function mayReadOver({ directory, claims, now }: ArmCall, scopeId: string): boolean {
  return mayInAzure(directory, claims.oid, { action: readAssignments, scopeId, now });
}

/** Whose rows are "mine", by the function that asks for them; anybody may ask for their own. */
export type Own<Row> = Readonly<Record<string, (row: Row) => boolean>>;

/** Everything through which somebody holds something. */
export function principalsBehind({ directory, claims, now }: ArmCall): readonly string[] {
  return principalsOf(directory, claims.oid, now);
}

const properties = ['principalid', 'roledefinitionid', 'status'];

function demandReadable<Row>(call: ArmCall, own: Own<Row>): void {
  const mine = Object.keys(own).some((name) => call.filter.functions.has(name));
  if (!mine && !mayReadOver(call, call.scopeId)) throw insufficientPermissions(call.claims.oid);
}

/** At, above and below the scope of the address; `atScope()` leaves out what is below. */
function isInView({ directory, scopeId, filter }: ArmCall, { scopeId: over }: Subject): boolean {
  if (isWithinAzure(directory, over, scopeId)) return true;
  return !filter.functions.has('atscope') && isWithinAzure(directory, scopeId, over);
}

function assigneesOf({ directory, filter, now }: ArmCall): readonly string[] | undefined {
  const assignee = filter.functions.get('assignedto');
  if (assignee === undefined) return undefined;
  if (assignee === '') throw badRequest("The filter 'assignedTo()' needs the id of a user.");
  return principalsOf(directory, assignee.toLowerCase(), now);
}

function roleOf(call: ArmCall): string | undefined {
  const [role] = call.filter.equals.get('roledefinitionid') ?? [];
  return role === undefined ? undefined : nameIn(role);
}

/** The rows that an address and its filter ask for, as far as the caller may see them. */
export function rowsFor<Row extends Subject & { readonly status?: string }>(
  call: ArmCall,
  rows: readonly Row[],
  own: Own<Row>,
): Row[] {
  const functions = [...Object.keys(own), 'atscope', 'assignedto'];
  demandKnown(call.filter, { functions, properties });
  demandReadable(call, own);
  const mine = Object.entries(own).filter(([name]) => call.filter.functions.has(name));
  const assignees = assigneesOf(call);
  const role = roleOf(call);
  return rows.filter(
    (row) =>
      mine.every(([, isMine]) => isMine(row)) &&
      isInView(call, row) &&
      (assignees?.includes(row.principalId) ?? true) &&
      (role === undefined || role === row.roleDefinitionId) &&
      allows(call.filter, 'principalId', row.principalId) &&
      (row.status === undefined || allows(call.filter, 'status', row.status)),
  );
}
