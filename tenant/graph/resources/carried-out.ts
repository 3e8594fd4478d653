import type { Outcome } from '../../directory/refusal';
import type { Answer, GraphCall } from '../graph-call';
import { refusedWith } from '../graph-error';

/** What a move brought about; what the directory refuses, Graph refuses. */
export function carriedOut<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw refusedWith(outcome.refusal);
  return outcome.value;
}

/** The answer to what has created something: the thing itself and where it is. */
export function created(call: GraphCall, path: string, { body }: Answer): Answer {
  return {
    status: 201,
    headers: { Location: `${call.origin}/${call.request.version}/${path}` },
    ...(body && { body }),
  };
}
