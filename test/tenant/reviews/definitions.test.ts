import { groupId } from '../../../tenant/directory/cast-ids';

import { itemsOf, openRig, type Rig, text } from '../rig';
import {
  client,
  day,
  decide,
  definitions,
  eligibleFor,
  isEligible,
  queryScope,
  review,
  reviews,
  running,
  statusOf,
  user,
} from './review-calls';

let rig: Rig;

beforeEach(async () => {
  rig = await openRig();
});

afterEach(() => rig.close());

const admin = () => client(rig, 'priya');

const remove = (address: string) => admin().send('DELETE', address, {});

describe('a review', () => {
  it('is ordered by those who administer what it is about', async () => {
    expect((await client(rig, 'ada').post(definitions, review())).status).toBe(403);
    expect((await client(rig, 'emergency1').post(definitions, review())).status).toBe(201);
    const app = rig.as('ada', { idtyp: 'app', scopes: ['AccessReview.ReadWrite.All'] });
    expect((await app.post(definitions, review())).status).toBe(201);
    const reader = rig.as('priya', { scopes: ['AccessReview.Read.All'] });
    expect((await reader.post(definitions, review())).status).toBe(403);
    expect((await reader.get(definitions)).status).toBe(200);
  });

  it('is given back as it was posted, with the defaults of what was left out', async () => {
    const scope = queryScope(eligibleFor('Exchange Administrator'));
    const posted = { displayName: 'Bare', scope, settings: { instanceDurationInDays: 3 } };
    const { status, body } = await admin().post(definitions, posted);
    expect(status).toBe(201);
    expect(body).toMatchObject({
      displayName: 'Bare',
      descriptionForAdmins: '',
      scope,
      instanceEnumerationScope: null,
      reviewers: [],
      stageSettings: [],
      settings: {
        mailNotificationsEnabled: false,
        justificationRequiredOnApproval: false,
        defaultDecisionEnabled: false,
        defaultDecision: 'None',
        autoApplyDecisionsEnabled: false,
        recurrence: null,
        applyActions: [],
      },
    });
    const read = await admin().get(`${definitions}/${text(body, 'id')}`);
    expect(read.body).toEqual({ ...body, status: 'Starting' });
  });

  it.each<[string, object]>([
    ['without a name', { with: { displayName: '' } }],
    ['without a scope', { with: { scope: null } }],
    ['of something else', { with: { scope: queryScope('/applications') } }],
    ['whose instances would overlap', { settings: { instanceDurationInDays: 84 } }],
    ['that lasts no day', { settings: { instanceDurationInDays: 0 } }],
    ['with an unknown default', { settings: { defaultDecision: 'Maybe' } }],
    ['each day', { settings: { recurrence: { pattern: { type: 'daily' }, range: {} } } }],
    ['by nobody known', { with: { reviewers: [{ query: '/users/nobody' }] } }],
    [
      'of a role in two stages',
      {
        with: {
          stageSettings: [
            { stageId: '1', durationInDays: 2, reviewers: [user('grace')] },
            { stageId: '2', dependsOn: ['1'], durationInDays: 2, reviewers: [user('rahul')] },
          ],
        },
      },
    ],
  ])('is refused %s', async (_what, wanted) => {
    const count = Object.keys(rig.directory.reviews.definitions).length;
    expect((await admin().post(definitions, review(wanted))).status).toBe(400);
    expect(Object.keys(rig.directory.reviews.definitions)).toHaveLength(count);
  });

  it('is found among the others by its scope, counted and page by page', async () => {
    const ofGroup = review({
      with: { displayName: 'G', scope: queryScope(`/groups/${groupId('dev-payments')}/members`) },
    });
    await admin().post(definitions, ofGroup);
    const filter = "contains(scope/microsoft.graph.accessReviewQueryScope/query,'/groups/')";
    const found = await admin().get(`${definitions}?$filter=${encodeURIComponent(filter)}`);
    expect(found.body).toMatchObject({ '@odata.count': 1, value: [{ displayName: 'G' }] });
    const first = await admin().get(`${definitions}?$top=3&$orderby=displayName`);
    expect(first.body['@odata.count']).toBe(4);
    const second = await admin().get(text(first.body, '@odata.nextLink'));
    const names = [...itemsOf(first), ...itemsOf(second)].map(({ displayName }) => displayName);
    expect(names).toHaveLength(4);
    expect(itemsOf(first)[0]).not.toHaveProperty('instances');
  });

  it('changes from the next instance on; who finds the reviewers stays', async () => {
    const { definition, instance } = await running(rig);
    const changed = review({
      settings: { instanceDurationInDays: 5, justificationRequiredOnApproval: false },
      with: { displayName: 'New name' },
    });
    expect((await admin().put(definition, changed)).status).toBe(204);
    expect((await admin().get(definition)).body.displayName).toBe('New name');
    const bare = { decision: 'Approve' };
    expect((await decide(rig, instance, { by: 'grace', about: 'Ada' }, bare)).status).toBe(400);
    const [next, current] = itemsOf(await admin().get(`${definition}/instances`));
    expect(next?.endDateTime).toBe('2026-06-07T00:00:00.000Z');
    expect(current?.endDateTime).toBe('2026-03-22T09:00:00.000Z');
    const others = review({ with: { reviewers: [user('grace')] } });
    expect((await admin().put(definition, others)).status).toBe(400);
    const noFallback = review({ with: { fallbackReviewers: [] } });
    expect((await admin().put(definition, noFallback)).status).toBe(409);
  });

  it('that is stopped ends what runs and starts no more', async () => {
    const { definition, instance } = await running(rig);
    await decide(rig, instance, { by: 'grace', about: 'Ada' }, { decision: 'Deny' });
    expect((await client(rig, 'grace').post(`${definition}/stop`)).status).toBe(403);
    expect((await admin().post(`${definition}/stop`)).status).toBe(204);
    await rig.advance(5);
    expect(await statusOf(rig, definition)).toBe('Applied');
    expect(isEligible(rig, 'ada', 'Exchange Administrator')).toBe(false);
    await rig.advance(200 * day);
    expect(itemsOf(await admin().get(`${definition}/instances`))).toHaveLength(1);
  });

  it('that is deleted takes nothing from anybody', async () => {
    const { definition, instance } = await running(rig);
    await decide(rig, instance, { by: 'grace', about: 'Ada' }, { decision: 'Deny' });
    expect((await remove(definition)).status).toBe(204);
    expect((await admin().get(definition)).status).toBe(404);
    expect((await remove(definition)).status).toBe(404);
    await rig.advance(21 * day);
    expect(isEligible(rig, 'ada', 'Exchange Administrator')).toBe(true);
    const left = Object.values(rig.directory.reviews.decisions).map(({ instanceId }) => instanceId);
    expect(left).not.toContain(instance.split('/').at(-1));
  });

  it('has a report of what was decided, for a day at an address of its own', async () => {
    const { instance } = await running(rig);
    await decide(rig, instance, { by: 'grace', about: 'Ada' }, { decision: 'Deny' });
    const posted = {
      displayName: 'March',
      decisions: ['deny'],
      reviewHistoryPeriodStartDateTime: '2026-03-01T00:00:00Z',
      reviewHistoryPeriodEndDateTime: '2026-03-31T23:59:59Z',
      scopes: [
        queryScope(
          "/identityGovernance/accessReviews/definitions?$filter=contains(scope/query, 'roleEligibilityScheduleInstances')",
        ),
      ],
    };
    const ordered = await admin().post(`${reviews}/historyDefinitions`, posted);
    expect(ordered).toMatchObject({ status: 201, body: { status: 'requested' } });
    const address = `${reviews}/historyDefinitions/${text(ordered.body, 'id')}`;
    const generate = () =>
      admin().post(`${address}/instances/${text(ordered.body, 'id')}/generateDownloadUri`);
    expect((await generate()).status).toBe(400);
    await rig.advance(1);
    const { status, body } = await generate();
    expect(status).toBe(200);
    expect(itemsOf(await admin().get(`${address}/instances`))).toMatchObject([
      { status: 'done', downloadUri: body.downloadUri },
    ]);
    const uri = text(body, 'downloadUri');
    const lines = (await (await fetch(uri)).text()).trim().split('\r\n');
    expect(lines).toHaveLength(2);
    expect(lines[1]).toContain('"Ada Lindqvist"');
    expect((await fetch(uri.slice(0, -1))).status).toBe(403);
    await rig.advance(day);
    expect((await fetch(uri)).status).toBe(403);
    expect((await client(rig, 'tomas').get(address)).status).toBe(403);
  });
});
