import { requestDenied } from '../../directory/directory-refusals';
import { own } from '../../directory/own';
import type { Refusal } from '../../directory/refusal';
import { maySeePackages } from '../../entitlement/allowed';
import type { EntitlementRecord } from '../../entitlement/records';
import { list, one } from '../answers';
import { type Answer, type GraphCall, occasionOf, type Version } from '../graph-call';
import { refusedWith } from '../graph-error';
import type { EntityType, Typed } from '../odata/entity';
import type { Route } from '../route';
import { type ScopeDemand, scopes } from '../scopes';
import { found, param } from './find';
import { listOfFunction, type Mine, mineOf } from './own-rows';

/** Something of entitlement management that administrators see all of, and everybody their own. */
export interface PackageRows<Row> {
  readonly context: string;
  readonly type: EntityType;
  readonly entity: (row: Row) => Typed;
  readonly rowsIn: (entitlement: EntitlementRecord) => Readonly<Record<string, Row>>;
  readonly mineIn: (call: GraphCall) => Mine<Row>;
  /** What is said to whoever asks for one that is not theirs to see. */
  readonly hidden: (id: string) => Refusal;
  /** Absent: in both. */
  readonly onlyIn?: Version;
}

type Read<Row> = (call: GraphCall, rows: PackageRows<Row>) => Answer;

/** The reading routes of it: all rows, the reader's own, and one. */
export function packageReads<Row>(rows: PackageRows<Row>): readonly Route[] {
  const { context } = rows;
  const read = (path: string, wanted: ScopeDemand, run: Read<Row>): Route => ({
    method: 'GET',
    path,
    ...(rows.onlyIn && { onlyIn: rows.onlyIn }),
    scopes: wanted,
    run: (call) => run(call, rows),
  });
  return [
    read(context, scopes.packageAdministration, listAll),
    read(`${context}/filterByCurrentUser()`, scopes.packages, listMine),
    read(`${context}/{id}`, scopes.packages, readOne),
  ];
}

function recordsIn<Row>({ directory }: GraphCall, { rowsIn }: PackageRows<Row>) {
  return rowsIn(directory.entitlement);
}

function listAll<Row>(call: GraphCall, rows: PackageRows<Row>): Answer {
  if (!maySeePackages(occasionOf(call))) throw refusedWith(requestDenied);
  const { type, context } = rows;
  const all = Object.values(recordsIn(call, rows)).map(rows.entity);
  return list(call, { type, rows: all, context });
}

function listMine<Row>(call: GraphCall, rows: PackageRows<Row>): Answer {
  const mine = mineOf(call, Object.values(recordsIn(call, rows)), rows.mineIn(call));
  return listOfFunction(call, rows.type, mine.map(rows.entity));
}

function readOne<Row>(call: GraphCall, rows: PackageRows<Row>): Answer {
  const id = param(call, 'id');
  const row = found(own(recordsIn(call, rows), id), id);
  const isOwn = Object.values(rows.mineIn(call)).some((isMine) => isMine(row, call.claims.oid));
  if (!isOwn && !maySeePackages(occasionOf(call))) throw refusedWith(rows.hidden(id));
  return one(call, rows.entity(row), rows.context);
}
