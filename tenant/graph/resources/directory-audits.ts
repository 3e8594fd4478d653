import { auditLog } from '../../audit/audit-log';
import type { AuditRow } from '../../audit/audit-row';
import { readLimitOf } from '../../audit/read-limit';
import { list, one } from '../answers';
import { auditEntity, auditType } from '../entities/directory-audit';
import type { GraphCall } from '../graph-call';
import { GraphError } from '../graph-error';
import type { Route } from '../route';
import { scopes } from '../scopes';
import { found, param } from './find';
import { demandReportReader } from './report-reader';

const context = 'auditLogs/directoryAudits';

/** The refusal does not say how long to wait, as the service often does not. */
function demandPatience({ directory, claims, now }: GraphCall): void {
  if (readLimitOf(directory).admits(claims.appid, now)) return;
  throw new GraphError(
    429,
    'TooManyRequests',
    `Too many requests from Identifier:${claims.appid} under category:throttle.aad.reports. Please try again later.`,
  );
}

function rowsFor(call: GraphCall): readonly AuditRow[] {
  demandPatience(call);
  demandReportReader(call);
  return auditLog(call.directory, call.now);
}

export const directoryAudits: readonly Route[] = [
  {
    method: 'GET',
    path: context,
    scopes: scopes.reports,
    run: (call) => list(call, { type: auditType, rows: rowsFor(call).map(auditEntity), context }),
  },
  {
    method: 'GET',
    path: `${context}/{id}`,
    scopes: scopes.reports,
    run: (call) => {
      const id = param(call, 'id');
      const row = rowsFor(call).find((each) => each.id.toLowerCase() === id.toLowerCase());
      return one(call, auditEntity(found(row, id)), context);
    },
  },
];
