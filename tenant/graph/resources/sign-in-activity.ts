import type { GraphCall } from '../graph-call';
import { partsOf } from '../odata/filter';
import { demandScope, scopes } from '../scopes';
import { demandReportReader } from './report-reader';

function isAsked({ options }: GraphCall): boolean {
  const inFilter = options.filter ? partsOf(options.filter) : [];
  const names = [
    ...(options.select ?? []),
    ...inFilter.flatMap((part) => (part.kind === 'path' ? (part.segments[0] ?? []) : [])),
    ...options.orderBy.flatMap(({ path }) => path[0] ?? []),
  ];
  return names.some((name) => /^signInActivity(\/|$)/i.test(name));
}

/** When people were last seen is a report's matter, wherever it is read. */
export function checkSignInActivity(call: GraphCall): void {
  if (!isAsked(call)) return;
  demandScope(call.claims, scopes.reports);
  demandReportReader(call);
}
