/** A refusal as Teams words it: a status, one of its codes, and a sentence. */
export class TeamsError extends Error {
  readonly status: number;
  readonly code: string;
  readonly retryAfterSeconds: number | undefined;

  constructor(status: number, code: string, message: string, retryAfterSeconds?: number) {
    super(message);
    this.status = status;
    this.code = code;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

export function badSyntax(message: string): TeamsError {
  return new TeamsError(400, 'BadSyntax', message);
}

export function conversationNotFound(): TeamsError {
  return new TeamsError(404, 'ConversationNotFound', 'Conversation not found.');
}

export function messageNotFound(): TeamsError {
  return new TeamsError(
    404,
    'ActivityNotFoundInConversation',
    'The activity was not found in the conversation.',
  );
}

export function memberNotFound(): TeamsError {
  return new TeamsError(
    404,
    'MemberNotFoundInConversation',
    'The user is not part of the conversation.',
  );
}

export function botNotInRoster(): TeamsError {
  return new TeamsError(
    403,
    'BotNotInConversationRoster',
    'The bot is not part of the conversation roster.',
  );
}

export function tooBig(): TeamsError {
  return new TeamsError(413, 'MessageSizeTooBig', 'Message size too large.');
}

export function throttled(retryAfterSeconds: number): TeamsError {
  return new TeamsError(429, 'Throttled', 'Too many requests.', retryAfterSeconds);
}
