import type { Server } from 'restify';
import { historyCsv } from '../reviews/review-history';
import type { ReviewHistoryRecord } from '../reviews/review-history-record';
import type { Tenant } from '../tenant';
import { reportsPath } from './resources/review-histories';

/** The report that lies at an address: knowing the whole of it, while it is good, is all one needs. */
function reportAt(tenant: Tenant, url: string): ReviewHistoryRecord | undefined {
  return Object.values(tenant.directory.reviews.histories).find(
    ({ downloadUri, downloadEndsDateTime }) =>
      downloadUri === `${tenant.origin}${url}` &&
      downloadEndsDateTime !== null &&
      new Date(downloadEndsDateTime) > tenant.clock.now(),
  );
}

/** Serves the reports of access reviews as Azure's storage does, to whoever was given the address. */
export function mountReports(server: Server, tenant: Tenant): void {
  server.get(`${reportsPath}/:file`, (req, res, next) => {
    const report = reportAt(tenant, req.url ?? '');
    res.writeHead(report ? 200 : 403, { 'Content-Type': report ? 'text/csv' : 'text/plain' });
    res.end(report ? historyCsv(tenant.directory, report) : 'AuthenticationFailed');
    next();
  });
}
