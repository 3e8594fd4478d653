const sentences: Readonly<Record<number, string>> = {
  400: 'The body is not the JSON that it should be.',
  404: 'There is nothing at this address.',
  405: 'This address does not take that method.',
  413: 'The body is longer than 1 MB.',
  415: 'The body must be JSON, and not compressed.',
};

/** The body of an answer to a request that we do not take: never what a library or an error said. */
export function errorBody(status: number): object {
  const message = sentences[status] ?? (status < 500 ? 'I do not take this.' : 'Something failed.');
  return { error: { code: `Http${status}`, message } };
}
