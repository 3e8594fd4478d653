import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Actor } from '../../pim/person';
import type { Place } from '../../pim/ports';
import type { Inbound, InboundAction } from '../inbound';
import type { Activity } from './activity';
import { readTypedText } from './typed-text';

/** What an admitted activity is read with: who sent it from where, and when it came. */
export interface Receipt {
  readonly actor: Actor;
  readonly place: Place;
  readonly at: Date;
}

/**
 * The activity as the rest of the bot sees it; undefined where it is nothing to us: an edited
 * message, an upgrade of the app, an invoke of another kind, or one that cannot be read.
 */
export function readActivity(activity: Activity, receipt: Receipt): Inbound | undefined {
  switch (activity.type.toLowerCase()) {
    case 'message':
      return readSubmit(activity, receipt) ?? readMessage(activity, receipt);
    case 'installationupdate':
      return readInstallation(activity, receipt);
    case 'invoke':
      return readInvoke(activity, receipt);
    default:
      return undefined;
  }
}

/** The bot's own words, and those of other bots: answering them would never end. */
export function isFromBot({ from, recipient }: Activity): boolean {
  return from.id === recipient.id || from.id.startsWith('28:') || from.role === 'bot';
}

function readMessage(activity: Activity, receipt: Receipt): Inbound {
  // Without an id nobody can tell whether it came before, so it counts as new.
  const id = activity.id || randomUUID();
  return { kind: 'message', ...receipt, id, text: readTypedText(activity) };
}

/** It goes into the log where something fails, and a client may send what it likes. */
const verb = z.string().min(1).max(100);
const submit = z.object({ verb }).passthrough();

/** A button in a client too old for Action.Execute: it comes as a message without words. */
function readSubmit(activity: Activity, receipt: Receipt): InboundAction | undefined {
  const value = submit.safeParse(activity.value);
  if (activity.text || !value.success) return undefined;
  const { verb: pressed, ...data } = value.data;
  const messageId = activity.replyToId ?? '';
  return { kind: 'action', ...receipt, verb: pressed, data, trigger: 'manual', messageId };
}

function readInstallation({ action }: Activity, { actor, place }: Receipt): Inbound | undefined {
  if (action === 'add') return { kind: 'installed', actor, place };
  if (action === 'remove') return { kind: 'removed', actor, place };
  return undefined;
}

function readInvoke(activity: Activity, receipt: Receipt): Inbound | undefined {
  switch (activity.name) {
    case 'adaptiveCard/action':
      return readExecute(activity, receipt);
    case 'signin/tokenExchange':
      return readTokenExchange(activity, receipt);
    case 'signin/failure':
      return readSignInFailure(activity, receipt);
    default:
      return undefined;
  }
}

const execute = z.object({
  action: z.object({
    type: z.literal('Action.Execute'),
    verb,
    data: z.record(z.unknown()).nullish(),
  }),
  trigger: z.enum(['manual', 'automatic']).nullish(),
  authentication: z.object({ token: z.string().nullish() }).nullish(),
});

function readExecute(activity: Activity, receipt: Receipt): InboundAction | undefined {
  const value = execute.safeParse(activity.value);
  if (!value.success) return undefined;
  const { action, trigger, authentication } = value.data;
  return {
    kind: 'action',
    ...receipt,
    verb: action.verb,
    data: action.data ?? {},
    trigger: trigger ?? 'manual',
    messageId: activity.replyToId ?? '',
    ...(authentication?.token ? { ssoToken: authentication.token } : {}),
  };
}

const exchange = z.object({
  id: z.string().min(1),
  connectionName: z.string().nullish(),
  token: z.string().min(1),
});

function readTokenExchange({ value }: Activity, { actor, place }: Receipt): Inbound | undefined {
  const read = exchange.safeParse(value);
  if (!read.success) return undefined;
  const { id, connectionName, token } = read.data;
  return {
    kind: 'token-exchange',
    actor,
    place,
    exchangeId: id,
    connectionName: connectionName ?? '',
    ssoToken: token,
  };
}

const failure = z.object({ code: z.string().max(100), message: z.string().nullish() });

function readSignInFailure({ value }: Activity, { actor, place }: Receipt): Inbound | undefined {
  const read = failure.safeParse(value);
  if (!read.success) return undefined;
  const { code, message } = read.data;
  return { kind: 'sign-in-failure', actor, place, code, message: message ?? '' };
}
