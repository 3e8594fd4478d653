import type { PimError, PimErrorCode } from '../../pim/errors';

interface ReplyFacts {
  /** Names the turn in the log. */
  readonly reference: string;
  readonly adminConsentUrl: string;
}

const sentences: Record<PimErrorCode, (facts: ReplyFacts) => string> = {
  'sign-in-needed': ({ reference }) =>
    `Entra does not take your sign-in at the moment. Nothing was changed. Try again in a minute, in our own chat. Reference ${reference}.`,
  'consent-needed': ({ adminConsentUrl }) =>
    `Your organisation has not allowed this app to use PIM in your name yet. Nothing was changed. An administrator can allow it here: ${adminConsentUrl}`,
  'step-up-needed': () =>
    'Entra asks for a stronger sign-in than Teams gives. Nothing was changed. Do this one in the Entra admin center: https://entra.microsoft.com',
  'identity-mismatch': ({ reference }) =>
    `The sign-in that Teams handed over is not yours, so nothing was done. Reference ${reference}.`,
  'graph-unreachable': ({ reference }) =>
    `Entra cannot be reached at the moment. Type "status" in a minute to see whether anything was changed. Reference ${reference}.`,
  'graph-throttled': ({ reference }) =>
    `Entra asks us to slow down. Nothing was changed. Try again in a minute. Reference ${reference}.`,
  'graph-refused': ({ reference }) =>
    `Entra refused it. Nothing was changed. Reference ${reference}.`,
  'graph-unreadable': ({ reference }) =>
    `Entra answered something that I cannot read. Type "status" to see whether anything was changed. Reference ${reference}.`,
  'channel-unreachable': ({ reference }) =>
    `Teams did not take a message of mine. Type "status" to see where your requests stand. Reference ${reference}.`,
  'stored-value-unreadable': ({ reference }) =>
    `A record of mine cannot be read, so I did nothing. Tell whoever runs this bot. Reference ${reference}.`,
  'already-decided': () => 'This request is not open any more. Nothing was changed.',
  lapsed: () => 'This request has lapsed. It has to be asked anew.',
  'own-request': () => 'Nobody decides a request of their own.',
};

/** The sentence that a person reads when something went wrong: one for every code there is. */
export function sentenceOf(error: PimError, facts: ReplyFacts): string {
  return sentences[error.code](facts);
}

export function unexpectedSentence(reference: string): string {
  return `Something went wrong on my side. Type "status" to see whether anything was changed. Reference ${reference}.`;
}
