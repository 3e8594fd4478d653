import { mayReadDirectory } from '../../directory/administration';
import { unauthorized } from '../../directory/refusal';
import { list } from '../answers';
import { type Answer, type GraphCall, occasionOf } from '../graph-call';
import { badRequest, refusedWith } from '../graph-error';
import type { EntityType, Typed } from '../odata/entity';
import { typed } from '../odata/entity';
import { param } from './find';

/** Which rows are "mine", by the word that `filterByCurrentUser(on='…')` takes. */
export type Mine<Row> = Readonly<Record<string, (row: Row, callerId: string) => boolean>>;

/** What is the reader's because they hold it. */
export const ofPrincipal: Mine<{ readonly principalId: string }> = {
  principal: ({ principalId }, caller) => principalId === caller,
};

/** The reader's part of a collection, chosen by the argument of `filterByCurrentUser`. */
export function mineOf<Row>(call: GraphCall, rows: readonly Row[], mine: Mine<Row>): Row[] {
  const written = /^\s*on\s*=\s*'([^']*)'\s*$/.exec(param(call, 'arguments'))?.[1];
  const chosen = Object.entries(mine).find(
    ([on]) => on.toLowerCase() === written?.toLowerCase(),
  )?.[1];
  if (!chosen) {
    throw badRequest(
      `The value '${written ?? ''}' is not valid for parameter 'on'. Valid values are: ${Object.keys(mine).join(', ')}.`,
    );
  }
  return rows.filter((row) => chosen(row, call.claims.oid));
}

/** What a function returns has no address of its own: the context names the type, and so does each item. */
export function listOfFunction(call: GraphCall, type: EntityType, rows: readonly Typed[]): Answer {
  const short = type.name.replace('microsoft.graph.', '');
  return list(call, {
    type,
    rows: rows.map((row) => typed(row.type, { '@odata.type': `#${type.name}`, ...row.entity })),
    context: `Collection(${short})`,
  });
}

/** Others' rows are for those who hold a role that reads them; the token's permissions are not enough. */
export function demandReader(call: GraphCall): void {
  if (!mayReadDirectory(occasionOf(call))) throw refusedWith(unauthorized);
}
