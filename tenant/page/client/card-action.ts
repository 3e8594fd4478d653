import type { Action } from 'adaptivecards';
import type { ClientAction } from '../../teams/page-api.js';
import { cards } from './card-library.js';

/** What goes to the bot for a pressed button; nothing for buttons that act on the page alone. */
export function clientAction(action: Action): ClientAction | undefined {
  const shared = {
    ...(action.id ? { id: action.id } : {}),
    ...(action.title ? { title: action.title } : {}),
  };
  if (action instanceof cards.ExecuteAction) {
    const verb = action.verb ? { verb: action.verb } : {};
    return { type: 'Action.Execute', ...shared, ...verb, data: dataOf(action.data) };
  }
  if (action instanceof cards.SubmitAction) {
    return { type: 'Action.Submit', ...shared, data: dataOf(action.data) };
  }
  return undefined;
}

function dataOf(data: unknown): Record<string, unknown> {
  return typeof data === 'object' && data !== null ? { ...data } : {};
}
