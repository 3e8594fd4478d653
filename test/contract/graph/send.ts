import { z } from 'zod';

/** A request as it leaves the suite. */
export interface Outgoing {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

/** A write that was not sent, because the tenant is only to be read. */
export class Withheld extends Error {
  constructor({ method, url }: Outgoing) {
    super(`${method} ${url} writes, and writing is not allowed there. It was not sent.`);
    this.name = 'Withheld';
  }
}

/** What reads although it is a POST. */
const questions =
  /\/(getByIds|getMemberGroups|getMemberObjects|getPresencesByUserId|getApplicablePolicyRequirements)$/i;

const envelope = z.object({
  requests: z.array(z.object({ method: z.string(), url: z.string() }).passthrough()),
});

/** A batch reads where everything in it does; one that cannot be understood might do anything. */
export function isReadingBatch(body: unknown): boolean {
  const read = envelope.safeParse(body);
  return (
    read.success &&
    read.data.requests.every(({ method, url }) => isReading({ method, url, headers: {} }))
  );
}

export function isReading({ method, url, body }: Outgoing): boolean {
  const path = url.split('?')[0] ?? '';
  if (method.toUpperCase() === 'GET') return true;
  if (method.toUpperCase() !== 'POST') return false;
  return questions.test(path) || (/\/\$batch$/i.test(path) && isReadingBatch(body));
}

/** ARM and Graph answer JSON, and a number where somebody counts. */
function readBody(text: string): unknown {
  return text === '' ? undefined : JSON.parse(text);
}

/** The one place from which requests go out, and the guard against writes that nobody allowed. */
export async function send(request: Outgoing, mayWrite: boolean): Promise<Reply> {
  if (!(mayWrite || isReading(request))) throw new Withheld(request);
  const { method, url, headers, body } = request;
  const response = await fetch(url, {
    method,
    headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  return {
    status: response.status,
    headers: response.headers,
    body: readBody(await response.text()),
  };
}
