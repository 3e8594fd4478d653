import { randomUUID } from 'node:crypto';
import type { TurnContext } from 'botbuilder';
import type { TenantId } from '../../pim/ids';
import type { Clock } from '../../pim/ports';
import type { Inbound, InboundSearch } from '../inbound';
import type { Log } from '../log';
import type { Metrics } from '../metrics';
import type { FoundChoice, InvokeReply, TurnReplies } from '../outbound';
import type { Routes } from './application';
import {
  cardActionResponse,
  type InvokeResponse,
  searchResponse,
  tokenExchangeResponse,
} from './invoke-response';
import { failureResponse, failureText, invokeRefusal, messageRefusal } from './refusals';
import type { AllowsServiceUrl } from './service-hosts';
import { answerSubmit } from './submit-answer';
import { openTurn, type RefusedTurn, type Turn } from './turn';
import { createTurnReplies, type ReplyRoute } from './turn-replies';
import { unknownInvokeResponse } from './unknown-invoke';

export interface TurnOptions {
  readonly tenantId: TenantId;
  readonly clock: Clock;
  readonly log: Log;
  readonly metrics?: Metrics;
  receive(inbound: Inbound, replies: TurnReplies): Promise<InvokeReply | undefined>;
  /** The choices for a card's field. `reference` names the turn in the log. */
  search(search: InboundSearch, reference: string): Promise<readonly FoundChoice[]>;
}

export interface Turns extends Routes {
  /** Opens a turn; what may be served goes through `dispatch` to one of the routes. */
  run(context: TurnContext, dispatch: () => Promise<unknown>): Promise<void>;
  failed(context: TurnContext, error: unknown): Promise<void>;
}

const turnKey = Symbol('turn');

export function createTurns(
  options: TurnOptions,
  route: ReplyRoute,
  allows: AllowsServiceUrl,
): Turns {
  const { log, clock, metrics } = options;
  const rules = { tenantId: options.tenantId, allows };

  const finish = (turn: Turn, outcome: Parameters<Metrics['turn']>[1]) => {
    const seconds = (performance.now() - turn.startedAt) / 1000;
    metrics?.turn(turn.kind, outcome, seconds);
    log.debug({ turn: turn.reference, kind: turn.kind, outcome, seconds }, 'turn finished');
  };

  const serve = (context: TurnContext) => receive(context, options, route);

  return {
    async run(context, dispatch) {
      const turn = openTurn(context.activity, rules, clock);
      context.turnState.set(turnKey, turn);
      if (turn.state === 'admitted') {
        await dispatch();
        finish(turn, turn.inbound ? 'served' : 'ignored');
        return;
      }
      if (turn.state === 'refused') logRefusal(log, turn, context);
      const answer = turnedAway(turn, context);
      if (answer) await respond(context, answer);
      finish(turn, turn.state);
    },

    async event(context) {
      const served = await serve(context);
      if (served?.inbound.kind !== 'action' || !served.reply) return;
      await answerSubmit(served.inbound, served.reply, route.messenger, served.replies);
    },

    async invoke(context) {
      const served = await serve(context);
      await respond(
        context,
        served ? invokeResponse(served, route) : unknownInvokeResponse(context.activity.name),
      );
    },

    async search(context) {
      await respond(context, searchResponse(await find(context, options)));
    },

    async unknownInvoke(context) {
      log.info({ turn: turnOf(context)?.reference }, 'invoke unknown');
      await respond(context, unknownInvokeResponse(context.activity.name));
    },

    async failed(context, err) {
      const turn = turnOf(context);
      const reference = turn?.reference ?? 'none';
      log.error({ err, turn: reference, kind: turn?.kind }, 'turn failed');
      if (turn) finish(turn, 'failed');
      await apologise(context, reference, route);
    },
  };
}

async function find(
  context: TurnContext,
  { search }: TurnOptions,
): Promise<readonly FoundChoice[]> {
  const turn = turnOf(context);
  if (turn?.state !== 'admitted' || turn.inbound?.kind !== 'search') return [];
  return search(turn.inbound, turn.reference);
}

async function receive(
  context: TurnContext,
  options: TurnOptions,
  route: ReplyRoute,
): Promise<Served | undefined> {
  const turn = turnOf(context);
  if (turn?.state !== 'admitted' || !turn.inbound || turn.inbound.kind === 'search') {
    return undefined;
  }
  const { inbound, reference } = turn;
  const replies = createTurnReplies({ reference, ...turn.receipt }, route);
  return { inbound, replies, reply: await options.receive(inbound, replies) };
}

/** Tells an invoke's client, or the writer of a message, that we failed. */
async function apologise(context: TurnContext, reference: string, route: ReplyRoute) {
  const turn = turnOf(context);
  if (isInvoke(context)) {
    await respond(context, failureResponse(context.activity.name, reference));
  } else if (turn?.state === 'admitted' && turn.inbound?.kind === 'message') {
    await route.messenger.post(turn.receipt.place, { summary: failureText(reference) });
  }
}

interface Served {
  readonly inbound: Inbound;
  readonly replies: TurnReplies;
  readonly reply: InvokeReply | undefined;
}

function invokeResponse({ inbound, reply }: Served, { addresses }: ReplyRoute): InvokeResponse {
  const answer = reply ?? { kind: 'ok' };
  if (inbound.kind === 'action') return cardActionResponse(answer, randomUUID(), addresses);
  if (inbound.kind !== 'token-exchange') return { status: 200 };
  const { exchangeId, connectionName } = inbound;
  return tokenExchangeResponse(answer, { id: exchangeId, connectionName });
}

function turnedAway(turn: Turn, context: TurnContext): InvokeResponse | undefined {
  const { name } = context.activity;
  if (turn.state !== 'refused') return isInvoke(context) ? unknownInvokeResponse(name) : undefined;
  return isInvoke(context) ? invokeRefusal(name, turn.reason) : messageRefusal(turn.reason);
}

function logRefusal(log: Log, turn: RefusedTurn, { activity }: TurnContext): void {
  const { reference, kind, reason } = turn;
  log.warn({ turn: reference, kind, reason, activity: activity.id }, 'activity refused');
}

function turnOf(context: TurnContext): Turn | undefined {
  return context.turnState.get<Turn | undefined>(turnKey);
}

function isInvoke({ activity }: TurnContext): boolean {
  return activity.type === 'invoke';
}

async function respond(context: TurnContext, response: InvokeResponse): Promise<void> {
  await context.sendActivity({ type: 'invokeResponse', value: response });
}
