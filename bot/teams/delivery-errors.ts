import type { Delivery } from '../outbound';

type Failure = Exclude<Delivery<never>, { outcome: 'done' }>;

interface Refusal {
  /** Absent where no answer came: the time was up, the line broke, we had no token. */
  readonly status?: number;
  readonly code: string;
  readonly retryAfterMs?: number;
}

/** An operation of the Bot Connector that did not succeed. */
export class ConnectorError extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal, cause?: unknown) {
    super(`${refusal.status ?? 'no answer'} ${refusal.code}`, { cause });
    this.name = 'ConnectorError';
    this.refusal = refusal;
  }
}

/**
 * What a failed operation means for the message. A 500 is final because Microsoft says not to retry
 * it; a 401 is our own credentials' fault and passes when somebody has mended them.
 * https://learn.microsoft.com/microsoftteams/platform/bots/build-conversational-capability#status-codes-from-bot-conversational-apis
 */
export function readFailure({ refusal }: ConnectorError): Failure {
  const { status, code, retryAfterMs } = refusal;
  const outcome = status === undefined ? 'later' : outcomeOf(status);
  if (outcome !== 'later' || retryAfterMs === undefined) return { outcome, code };
  return { outcome, code, retryAfterMs };
}

function outcomeOf(status: number): Failure['outcome'] {
  switch (status) {
    case 401:
    case 408:
    case 412:
    case 429:
    case 502:
    case 503:
    case 504:
      return 'later';
    case 403:
    case 404:
    case 410:
      return 'unreachable';
    default:
      return 'refused';
  }
}
