import {
  createHistory,
  generateDownload,
  historiesFor,
  historyFor,
} from '../../reviews/review-history';
import type { ReviewHistoryRecord } from '../../reviews/review-history-record';
import { list, one, sourcesOf } from '../answers';
import {
  historyEntity,
  historyInstanceEntity,
  historyInstanceType,
  historyType,
} from '../entities/review-history';
import { type Answer, type GraphCall, occasionOf } from '../graph-call';
import { typed } from '../odata/entity';
import type { Route } from '../route';
import { scopes } from '../scopes';
import { found, param } from './find';
import { granted } from './review-definitions';
import { readHistory } from './review-order';

const context = 'identityGovernance/accessReviews/historyDefinitions';

/** Where reports lie for whoever has their address: it needs no token. */
export const reportsPath = '/df-erm-reports';

function historyIn(call: GraphCall): ReviewHistoryRecord {
  return granted(historyFor(occasionOf(call), param(call, 'historyId')));
}

function instancesContext({ id }: ReviewHistoryRecord): string {
  return `${context}('${id}')/instances`;
}

/** The one instance of a report has the report's id. */
function instanceIn(call: GraphCall): ReviewHistoryRecord {
  const record = historyIn(call);
  const id = param(call, 'instanceId');
  return found(record.id === id ? record : undefined, id);
}

function create(call: GraphCall): Answer {
  const record = granted(createHistory(occasionOf(call), readHistory(call.request.body)));
  return { ...one(call, historyEntity(record, sourcesOf(call)), context), status: 201 };
}

function generate(call: GraphCall): Answer {
  const { id } = instanceIn(call);
  const root = `${call.origin}${reportsPath}`;
  const record = granted(generateDownload(occasionOf(call), id, root));
  const { type, entity } = historyInstanceEntity(record, call.now);
  const named = typed(type, { '@odata.type': `#${type.name}`, ...entity });
  return one(call, named, instancesContext(record));
}

export const reviewHistories: readonly Route[] = [
  {
    method: 'GET',
    path: context,
    scopes: scopes.reviews,
    run: (call) => {
      const sources = sourcesOf(call);
      const rows = historiesFor(occasionOf(call)).map((record) => historyEntity(record, sources));
      return list(call, { type: historyType, rows, context });
    },
  },
  { method: 'POST', path: context, scopes: scopes.reviewChanges, run: create },
  {
    method: 'GET',
    path: `${context}/{historyId}`,
    scopes: scopes.reviews,
    run: (call) => one(call, historyEntity(historyIn(call), sourcesOf(call)), context),
  },
  {
    method: 'GET',
    path: `${context}/{historyId}/instances`,
    scopes: scopes.reviews,
    run: (call) => {
      const record = historyIn(call);
      const rows = [historyInstanceEntity(record, call.now)];
      return list(call, { type: historyInstanceType, rows, context: instancesContext(record) });
    },
  },
  {
    method: 'POST',
    path: `${context}/{historyId}/instances/{instanceId}/generateDownloadUri`,
    scopes: scopes.reviewChanges,
    run: generate,
  },
];
