/** What a button sends back. Ids and versions alone: nothing in it is believed. */
export type ActionData = Readonly<Record<string, string | number>>;

export interface Button {
  readonly title: string;
  readonly verb: string;
  readonly data: ActionData;
  readonly style?: 'positive' | 'destructive';
  /** `none`: the button does not demand that the card's required inputs are filled in. */
  readonly inputs?: 'auto' | 'none';
}

/**
 * A Universal Action, with the old Submit for hosts that know no other.
 * https://learn.microsoft.com/adaptive-cards/authoring-cards/universal-action-model
 */
export function executeAction(button: Button): object {
  const { title, verb, data } = button;
  const shared = {
    title,
    ...(button.style ? { style: button.style } : {}),
    ...(button.inputs ? { associatedInputs: button.inputs } : {}),
  };
  return {
    ...shared,
    type: 'Action.Execute',
    verb,
    data,
    fallback: { ...shared, type: 'Action.Submit', data: { verb, ...data } },
  };
}

/** The refresh that gives each listed person a view of their own; Teams takes 60 at most. */
export function refreshFor(
  teamsIds: readonly string[],
  verb: string,
  data: ActionData,
): object | undefined {
  const action = { type: 'Action.Execute', title: 'Refresh', verb, data };
  return { action, userIds: teamsIds.slice(0, 60) };
}
