import { errorResponse, type InvokeResponse, searchResponse } from './invoke-response';
import type { RefusedTurn } from './turn';

type Reason = RefusedTurn['reason'];

const sentences: Readonly<Record<Reason, string>> = {
  tenant: 'I serve another organisation than the one you wrote from, so nothing has changed.',
  'no-person': 'I cannot see who you are in the directory, so nothing has changed.',
  'service-url': 'This did not come to me by a way that I know, so nothing has changed.',
  unreadable: 'I could not read this, so nothing has changed.',
};

/** Nothing is said in the conversation of somebody whom we do not serve; who delivered it learns why. */
export function messageRefusal(reason: Reason): InvokeResponse {
  const [status, code] = reason === 'unreadable' ? [400, 'BadRequest'] : [403, 'Forbidden'];
  return { status, body: { error: { code, message: sentences[reason] } } };
}

/** What the client of somebody whom we do not serve is told. */
export function invokeRefusal(name: string | undefined, reason: Reason): InvokeResponse {
  return (
    invokeFailure(name, sentences[reason]) ?? errorResponse(400, 'Forbidden', sentences[reason])
  );
}

/** What the client is told when we failed. What failed is in the log alone. */
export function failureResponse(name: string | undefined, reference: string): InvokeResponse {
  const text = failureText(reference);
  return invokeFailure(name, text) ?? errorResponse(500, 'Failed', text);
}

/** For the invokes whose clients read no error. */
function invokeFailure(name: string | undefined, text: string): InvokeResponse | undefined {
  if (name === 'signin/tokenExchange') return { status: 412, body: { failureDetail: text } };
  // Somebody is typing: the field finds nothing, and the choices that it came with stay.
  return name === 'application/search' ? searchResponse([]) : undefined;
}

export function failureText(reference: string): string {
  return (
    'Something went wrong on my side, and I cannot say whether this took effect. ' +
    `Type status to see, then try again. Reference: ${reference}`
  );
}
