import { list, one } from '../answers';
import { signInEntity, signInType } from '../entities/sign-in';
import type { GraphCall } from '../graph-call';
import type { Typed } from '../odata/entity';
import type { Route } from '../route';
import { scopes } from '../scopes';
import { found, param } from './find';
import { demandReportReader } from './report-reader';

const context = 'auditLogs/signIns';

/** Newest first. */
function rowsFor(call: GraphCall): readonly Typed[] {
  demandReportReader(call);
  const { signIns } = call.directory;
  return signIns.map((signIn) => signInEntity(call.directory, signIn)).reverse();
}

export const signIns: readonly Route[] = [
  {
    method: 'GET',
    path: context,
    scopes: scopes.reports,
    run: (call) => list(call, { type: signInType, rows: rowsFor(call), context }),
  },
  {
    method: 'GET',
    path: `${context}/{id}`,
    scopes: scopes.reports,
    run: (call) => {
      const id = param(call, 'id');
      const row = rowsFor(call).find(({ entity }) => entity.id === id);
      return one(call, found(row, id), context);
    },
  },
];
