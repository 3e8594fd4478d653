import { ConnectorClient, type ConnectorClientOptions } from 'botframework-connector';
import { z } from 'zod';
import type { Delivery } from '../outbound';
import { ConnectorError, readFailure } from './delivery-errors';
import type { AllowsServiceUrl } from './service-hosts';

type HttpClient = NonNullable<ConnectorClientOptions['httpClient']>;
type Request = Parameters<HttpClient['sendRequest']>[0];
type Answer = Awaited<ReturnType<HttpClient['sendRequest']>>;

/** The operations that we use; their answers are read by hand. */
interface Conversations {
  createConversation(parameters: object): Promise<unknown>;
  sendToConversation(conversationId: string, activity: object): Promise<unknown>;
  updateActivity(conversationId: string, activityId: string, activity: object): Promise<unknown>;
  getConversationPagedMembers(conversationId: string, page?: object): Promise<unknown>;
}

/** Runs one operation of the Bot Connector at a `serviceUrl`: one HTTP request, never repeated. */
export type Connector = (
  serviceUrl: string,
  operation: (conversations: Conversations) => Promise<unknown>,
) => Promise<Delivery<unknown>>;

export interface ConnectorOptions {
  readonly allows: AllowsServiceUrl;
  /** A token of the bot for the Bot Connector. */
  readonly connectorToken: () => Promise<string>;
  readonly timeoutMs: number;
}

export function createConnector(options: ConnectorOptions): Connector {
  const clients = new Map<string, ConnectorClient>();
  const client = (serviceUrl: string): ConnectorClient => {
    const known = clients.get(serviceUrl);
    if (known) return known;
    const made = connectorClient(serviceUrl, options);
    clients.set(serviceUrl, made);
    return made;
  };

  return async (serviceUrl, operation) => {
    if (!options.allows(serviceUrl)) {
      return { outcome: 'unreachable', code: 'ServiceUrlNotAllowed' };
    }
    try {
      return { outcome: 'done', value: await operation(client(serviceUrl).conversations) };
    } catch (error) {
      if (error instanceof ConnectorError) return readFailure(error);
      throw error;
    }
  };
}

function connectorClient(serviceUrl: string, options: ConnectorOptions): ConnectorClient {
  const signRequest = async <Signed extends Request>(request: Signed): Promise<Signed> => {
    const token = await options.connectorToken().catch((cause: unknown) => {
      throw new ConnectorError({ code: 'NoConnectorToken' }, cause);
    });
    request.headers.set('authorization', `Bearer ${token}`);
    return request;
  };
  const httpClient = { sendRequest: (request: Request) => exchange(request, options.timeoutMs) };
  return new ConnectorClient({ signRequest }, { baseUri: serviceUrl, httpClient });
}

/**
 * The client's transport. The library ignores its own `noRetryPolicy` and repeats a 429, a 5xx and a
 * broken line up to three times, so that a message may arrive twice; it does not repeat after an
 * error that is not its own, so every failure leaves here as a ConnectorError.
 */
async function exchange(request: Request, timeoutMs: number): Promise<Answer> {
  const { status, headers, text } = await send(request, timeoutMs);
  if (status < 200 || status > 299) throw new ConnectorError(readRefusal(status, headers, text));

  const answerHeaders = request.headers.clone();
  for (const name of answerHeaders.headerNames()) answerHeaders.remove(name);
  answerHeaders.set('content-type', 'application/json');
  const bodyAsText = parseJson(text) === undefined ? '' : text;
  return { request, status, headers: answerHeaders, bodyAsText };
}

async function send(request: Request, timeoutMs: number) {
  try {
    const response = await fetch(request.url, {
      method: request.method,
      headers: request.headers.toJson(),
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
      ...(typeof request.body === 'string' ? { body: request.body } : {}),
    });
    return { status: response.status, headers: response.headers, text: await response.text() };
  } catch (cause) {
    throw new ConnectorError({ code: isTimeout(cause) ? 'Timeout' : 'NoConnection' }, cause);
  }
}

function isTimeout(cause: unknown): boolean {
  return cause instanceof DOMException && cause.name === 'TimeoutError';
}

const errorBody = z.object({ error: z.object({ code: z.string().max(100) }) });

function readRefusal(status: number, headers: Headers, text: string) {
  const body = errorBody.safeParse(parseJson(text));
  const code = body.success ? body.data.error.code : `Http${status}`;
  const seconds = Number(headers.get('retry-after') ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0
    ? { status, code, retryAfterMs: seconds * 1000 }
    : { status, code };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
