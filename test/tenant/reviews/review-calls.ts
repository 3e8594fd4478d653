import { personId } from '../../../tenant/directory/cast-ids';
import { roleIdOf } from '../../../tenant/directory/roles';
import { allScopes, type Body, type Client, itemsOf, type Rig, text } from '../rig';

export const reviews = '/v1.0/identityGovernance/accessReviews';
export const definitions = `${reviews}/definitions`;

export const day = 24 * 60;

/** Somebody whose client may read and change reviews. */
export function client(rig: Rig, key: string): Client {
  return rig.as(key, { scopes: [...allScopes, 'AccessReview.ReadWrite.All'] });
}

export const eligibleFor = (role: string) =>
  `/roleManagement/directory/roleEligibilityScheduleInstances?$expand=principal&$filter=(isof(principal,'microsoft.graph.user') and roleDefinitionId eq '${roleIdOf(role)}')`;

export function queryScope(query: string): object {
  return {
    '@odata.type': '#microsoft.graph.accessReviewQueryScope',
    query,
    queryType: 'MicrosoftGraph',
  };
}

export const manager = { query: './manager', queryType: 'MicrosoftGraph', queryRoot: 'decisions' };

export function user(key: string): object {
  return { query: `/users/${personId(key)}`, queryType: 'MicrosoftGraph' };
}

export interface Wanted {
  readonly settings?: object;
  readonly with?: object;
}

/** The body that orders a review of Exchange Administrator's eligibilities by managers, from today on. */
export function review({ settings, ...wanted }: Wanted = {}): object {
  return {
    displayName: 'Exchange Administrators',
    descriptionForAdmins: 'Each quarter',
    descriptionForReviewers: 'Do they still need it?',
    scope: queryScope(eligibleFor('Exchange Administrator')),
    reviewers: [manager],
    fallbackReviewers: [user('priya')],
    settings: {
      mailNotificationsEnabled: true,
      reminderNotificationsEnabled: true,
      justificationRequiredOnApproval: true,
      defaultDecisionEnabled: false,
      defaultDecision: 'None',
      instanceDurationInDays: 20,
      autoApplyDecisionsEnabled: true,
      recommendationsEnabled: true,
      recurrence: {
        pattern: { type: 'absoluteMonthly', interval: 3, dayOfMonth: 2 },
        range: { type: 'noEnd', startDate: '2026-03-02' },
      },
      ...settings,
    },
    ...wanted.with,
  };
}

export interface Running {
  readonly definition: string;
  readonly instance: string;
}

/** Orders a review and waits until reviewers can answer. */
export async function running(rig: Rig, wanted: Wanted = {}): Promise<Running> {
  const { status, body } = await client(rig, 'priya').post(definitions, review(wanted));
  if (status !== 201) throw new Error(JSON.stringify(body));
  const definition = `${definitions}/${text(body, 'id')}`;
  await rig.advance(2);
  const [first] = itemsOf(
    await client(rig, 'priya').get(`${definition}/instances?$filter=status eq 'InProgress'`),
  );
  return { definition, instance: `${definition}/instances/${text(first, 'id')}` };
}

/** The questions that somebody is asked. */
export async function mine(rig: Rig, key: string, address: string): Promise<readonly Body[]> {
  const path = `${address}/decisions/filterByCurrentUser(on='reviewer')`;
  return itemsOf(await client(rig, key).get(path));
}

export function principalOf(item: Body | undefined): string {
  const principal = item?.principal;
  return typeof principal === 'object' && principal !== null && 'displayName' in principal
    ? String(principal.displayName)
    : '';
}

/** Answers about one person as somebody. */
export async function decide(
  rig: Rig,
  address: string,
  who: { readonly by: string; readonly about: string },
  answer: { readonly decision: string; readonly justification?: string },
) {
  const items = await mine(rig, who.by, address);
  const item = items.find((one) => principalOf(one).startsWith(who.about));
  return client(rig, who.by).patch(`${address}/decisions/${text(item, 'id')}`, answer);
}

export async function statusOf(rig: Rig, address: string): Promise<unknown> {
  return (await client(rig, 'priya').get(address)).body.status;
}

export function isEligible(rig: Rig, key: string, role: string): boolean {
  return Object.values(rig.directory.eligibilitySchedules).some(
    (schedule) =>
      schedule.principalId === personId(key) && schedule.roleDefinitionId === roleIdOf(role),
  );
}
