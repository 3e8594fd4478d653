import type { z } from 'zod';
import type { Kind, RoleAtScope, RoleKey } from '../../pim/standing';
import type { GraphVersion } from '../transport';

/**
 * Graph keeps the schedules of Entra roles and of groups in collections that are alike. This is what is
 * not: where they are, and how their records name what they are for.
 * https://learn.microsoft.com/graph/api/resources/privilegedidentitymanagementv3-overview
 * https://learn.microsoft.com/graph/api/resources/privilegedidentitymanagement-for-groups-api-overview
 */
export interface Face {
  readonly kind: Exclude<Kind, 'azure'>;
  /** The start of the collections' paths: `ScheduleRequests` or `ScheduleInstances` follows. */
  readonly assignments: string;
  readonly eligibilities: string;
  /** What brings the names into a record. */
  readonly expand: string;
  /** Reads what a record is for; nothing where it belongs to somebody else than PIM's users. */
  readonly role: z.ZodType<RoleAtScope | undefined, z.ZodTypeDef, unknown>;
  /** The fields that say the same in what is sent, and in filters. */
  subject(role: RoleKey): Readonly<Record<string, string>>;
  /** The policies that govern it, as a filter of `roleManagementPolicyAssignments`. */
  policyOf(role: RoleKey): Readonly<Record<string, string>>;
  readonly approvals: {
    readonly version: GraphVersion;
    readonly path: string;
    /** What the parts of an approval are called. */
    readonly steps: 'steps' | 'stages';
  };
}
