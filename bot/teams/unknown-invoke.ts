import { errorResponse, type InvokeResponse, searchResponse } from './invoke-response';

/** The answer to an invoke that is not ours, or that we cannot read, in the shape that its kind needs. */
export function unknownInvokeResponse(name: string | undefined): InvokeResponse {
  if (name === 'application/search') return searchResponse([]);
  if (name?.startsWith('signin/')) return { status: 200 };
  if (name?.startsWith('task/')) {
    return { status: 200, body: { task: { type: 'message', value: notUnderstood } } };
  }
  if (name?.startsWith('composeExtension/')) {
    return { status: 200, body: { composeExtension: { type: 'message', text: notUnderstood } } };
  }
  return errorResponse(400, 'BadRequest', notUnderstood);
}

const notUnderstood =
  'I do not know this button, so nothing has changed. Type help to see what I can do.';
