import { Application } from '@microsoft/teams-ai';
import type { TurnContext } from 'botbuilder';
import type { ChannelAdapter } from './channel-adapter';
import { isSearch } from './read-search';

type Handler = (context: TurnContext) => Promise<void>;

/** What to do with the activities that the application routes. Each invoke is answered by its handler. */
export interface Routes {
  readonly event: Handler;
  readonly invoke: Handler;
  /** What somebody types into a field that looks its choices up. */
  readonly search: Handler;
  /** Invokes that we do not take: without an answer the client says "Unable to reach app". */
  readonly unknownInvoke: Handler;
}

/**
 * The teams-ai application as a router, and nothing more: no AI, no authentication, no state, no
 * typing timer (one timer would serve all turns at once).
 *
 * A handler never returns a card. The library would write a card that has a `refresh` over the
 * message for everybody, and every later card of that route too: one approver's view for the whole
 * channel. So handlers send the invoke response themselves, and what they return is not looked at.
 */
export function createApplication(adapter: ChannelAdapter, routes: Routes): Application {
  const application = new Application({
    adapter,
    startTypingTimer: false,
    longRunningMessages: false,
    removeRecipientMention: false,
  });
  application.activity('message', routes.event);
  application.activity('installationUpdate', routes.event);
  application.adaptiveCards.actionExecute(isExecute, async (context) => {
    await routes.invoke(context);
    return '';
  });
  application.addRoute(isSignIn, routes.invoke, true);
  application.addRoute(async ({ activity }) => isSearch(activity), routes.search, true);
  application.addRoute(async () => true, routes.unknownInvoke, true);
  return application;
}

/** A function, because a pattern would never see an action without a verb. */
async function isExecute({ activity }: TurnContext): Promise<boolean> {
  const value: { action?: { type?: unknown } } | null | undefined = activity.value;
  return activity.name === 'adaptiveCard/action' && value?.action?.type === 'Action.Execute';
}

async function isSignIn({ activity }: TurnContext): Promise<boolean> {
  return activity.name === 'signin/tokenExchange' || activity.name === 'signin/failure';
}
