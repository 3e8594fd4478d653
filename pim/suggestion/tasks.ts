import rows from '../../data/least-privilege.json';
import moreRows from '../../data/more-tasks.json';

/** Some work, and who may do it. */
export interface Task {
  readonly area: string;
  /** `Create guest user` */
  readonly task: string;
  /** `pseudo`: no role that can be activated, but all members, or the owner of a thing. */
  readonly kind: 'entra' | 'azure' | 'pseudo';
  /** The role that is enough, then others that do it as well. */
  readonly roles: readonly string[];
  /** Roles that are needed beside the first. */
  readonly together: readonly string[];
  readonly note?: string;
  /** In a table of Microsoft's; else derived from what the roles may do. */
  readonly documented: boolean;
}

interface Row {
  readonly area: string;
  readonly task: string;
  readonly leastPrivilegedRole: string;
  readonly additionalRoles: readonly string[];
  readonly source: string;
  readonly roleKind: string;
  readonly allRequired?: readonly string[];
  readonly note?: string;
}

/** https://learn.microsoft.com/entra/identity/role-based-access-control/delegate-by-task */
export const everyTask: readonly Task[] = [...rows, ...moreRows].map(readRow);

function readRow(row: Row): Task {
  const least = row.leastPrivilegedRole;
  return {
    area: row.area,
    task: row.task,
    kind: row.roleKind === 'entra' || row.roleKind === 'azure' ? row.roleKind : 'pseudo',
    roles: [least, ...row.additionalRoles],
    together: (row.allRequired ?? []).filter((role) => role !== least),
    documented: row.source === 'delegate-by-task',
    ...(row.note === undefined ? {} : { note: row.note }),
  };
}
