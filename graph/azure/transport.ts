import { randomUUID } from 'node:crypto';
import { answered, type GraphReply, pathOnly, type Waiting } from '../transport';

export interface ArmCall {
  readonly method: 'GET' | 'PUT' | 'POST' | 'PATCH';
  /** With its query, encoded. */
  readonly path: string;
  readonly body?: object;
}

export interface ArmTransportOptions extends Waiting {
  /** `https://management.azure.com`, or the local tenant's address; without a slash at its end. */
  readonly armUrl: string;
}

/** Makes one request, once, with this token. Throws `graph-unreachable` where no answer came. */
export type ArmTransport = (call: ArmCall, token: string) => Promise<GraphReply>;

export function armTransport(options: ArmTransportOptions): ArmTransport {
  return ({ method, path, body }, token) =>
    answered(options, { method, path: pathOnly(path) }, (signal) =>
      fetch(options.armUrl + path, {
        method,
        headers: {
          accept: 'application/json',
          authorization: `Bearer ${token}`,
          'x-ms-client-request-id': randomUUID(),
          ...(body ? { 'content-type': 'application/json' } : {}),
        },
        ...(body ? { body: JSON.stringify(body) } : {}),
        redirect: 'error',
        signal,
      }),
    );
}
