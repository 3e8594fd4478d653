import type { IncomingHttpHeaders } from 'node:http';
import type { Response } from 'botbuilder';
import { z } from 'zod';
import type { Messenger } from '../outbound';
import { errorBody } from '../server-errors';
import { createApplication } from './application';
import { ChannelAdapter } from './channel-adapter';
import { createConnector } from './connector';
import { createMessenger } from './messenger';
import { patientConnector } from './patient-connector';
import { type AllowsServiceUrl, allowServiceHosts } from './service-hosts';
import type { ReplyRoute } from './turn-replies';
import { createTurns, type TurnOptions } from './turns';

export interface TeamsEdgeOptions extends TurnOptions {
  readonly appId: string;
  readonly channelIssuer: string;
  readonly channelMetadataUrl: string;
  readonly loginUrl: string;
  readonly serviceHosts: readonly string[];
  /** The App ID URI that Teams gets SSO tokens for. */
  readonly ssoResource: string;
  readonly publicUrl: string;
  /** A token of the bot for the Bot Connector. */
  readonly connectorToken: () => Promise<string>;
  /** How long Teams may take for one operation; 10 seconds unless told otherwise. */
  readonly connectorTimeoutMs?: number;
}

/** A POST to the messaging endpoint, its JSON parsed. */
interface ActivityRequest {
  readonly headers: IncomingHttpHeaders;
  readonly body?: unknown;
}

export interface TeamsEdge {
  process(request: ActivityRequest, response: Response): Promise<void>;
  readonly messenger: Messenger;
}

const anyActivity = z.object({ type: z.string() }).passthrough();

/**
 * The one place where the bot and Microsoft's SDK meet. `receive` is what the bot does with something
 * that Teams sent; its answer is for invokes, and for the buttons of old clients; a message is
 * answered through its replies alone.
 */
export function createTeamsEdge(options: TeamsEdgeOptions): TeamsEdge {
  const allows = allowServiceHosts(options.serviceHosts);
  const route = createRoute(options, allows);
  const turns = createTurns(options, route, allows);
  const adapter = createAdapter(options);
  const application = createApplication(adapter, turns);
  adapter.onTurnError = turns.failed;

  return {
    messenger: route.messenger,
    async process({ headers, body }, response) {
      const activity = anyActivity.safeParse(body);
      if (!activity.success) {
        response.status(400);
        response.send(errorBody(400));
        return;
      }
      const request = { method: 'POST', headers, body: activity.data };
      await adapter.process(request, response, (context) =>
        turns.run(context, () => application.run(context)),
      );
    },
  };
}

function createRoute(options: TeamsEdgeOptions, allows: AllowsServiceUrl): ReplyRoute {
  const { connectorToken, connectorTimeoutMs: timeoutMs = 10_000, metrics } = options;
  const bare = createConnector({ allows, connectorToken, timeoutMs });
  const connector = patientConnector(async (serviceUrl, operation) => {
    const delivery = await bare(serviceUrl, operation);
    metrics?.delivery(delivery.outcome);
    return delivery;
  });
  return {
    connector,
    messenger: createMessenger(connector, options),
    bot: options,
    addresses: {
      ssoResource: options.ssoResource,
      signInUrl: new URL('/auth/sign-in', options.publicUrl).href,
    },
  };
}

function createAdapter(options: TeamsEdgeOptions): ChannelAdapter {
  const { log, metrics } = options;
  return new ChannelAdapter({
    ...options,
    onUnauthorized(reason) {
      metrics?.unauthorized();
      log.warn({ reason }, 'activity not authenticated');
    },
    onUnverifiable: (err) => log.error({ err }, 'activity not verifiable'),
  });
}
