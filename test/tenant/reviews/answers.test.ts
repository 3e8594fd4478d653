import { personId } from '../../../tenant/directory/cast-ids';
import { roleIdOf } from '../../../tenant/directory/roles';
import { allScopes, errorWith, itemsOf, openRig, type Rig, text } from '../rig';
import {
  client,
  day,
  decide,
  definitions,
  manager,
  mine,
  principalOf,
  running,
  statusOf,
  user,
} from './review-calls';

let rig: Rig;

beforeEach(async () => {
  rig = await openRig();
});

afterEach(() => rig.close());

const approve = { decision: 'Approve', justification: 'On the rota' };

async function decisions(instance: string) {
  const items = itemsOf(await client(rig, 'priya').get(`${instance}/decisions`));
  return Object.fromEntries(items.map((item) => [principalOf(item), item.decision]));
}

describe('an answer', () => {
  it('is a question with a recommendation before anybody gives it', async () => {
    const { instance } = await running(rig);
    const [bruno] = (await mine(rig, 'henrik', instance)).filter((item) =>
      principalOf(item).startsWith('Bruno'),
    );
    expect(bruno).toEqual({
      '@odata.type': '#microsoft.graph.accessReviewInstanceDecisionItem',
      id: expect.any(String),
      accessReviewId: instance.split('/').at(-1),
      reviewedDateTime: null,
      decision: 'NotReviewed',
      justification: '',
      appliedDateTime: null,
      applyResult: 'New',
      recommendation: 'Approve',
      principalLink: `https://graph.microsoft.com/v1.0/users/${personId('bruno')}`,
      resourceLink: `https://graph.microsoft.com/v1.0/roleManagement/directory/roleDefinitions/${roleIdOf('Exchange Administrator')}`,
      resource: {
        '@odata.type': '#microsoft.graph.accessReviewInstanceDecisionItemResource',
        id: roleIdOf('Exchange Administrator'),
        displayName: 'Exchange Administrator',
        type: 'directoryRole',
      },
      reviewedBy: {
        id: '00000000-0000-0000-0000-000000000000',
        displayName: '',
        userPrincipalName: '',
      },
      appliedBy: {
        id: '00000000-0000-0000-0000-000000000000',
        displayName: '',
        userPrincipalName: '',
      },
      principal: {
        '@odata.type': '#microsoft.graph.userIdentity',
        id: personId('bruno'),
        displayName: 'Bruno Costa',
        userPrincipalName: 'bruno.costa@woodgrove.example',
      },
    });
  });

  it('is for reviewers alone: not for others, for administrators or for applications', async () => {
    const { instance } = await running(rig);
    const [item] = await mine(rig, 'henrik', instance);
    const address = `${instance}/decisions/${text(item, 'id')}`;
    for (const key of ['grace', 'priya', 'bruno']) {
      const other = await client(rig, key).patch(address, approve);
      expect(other).toMatchObject({
        status: 403,
        body: errorWith('Forbidden', 'The caller is not a reviewer of this access review.'),
      });
    }
    const app = rig.as('henrik', { idtyp: 'app', scopes: ['AccessReview.ReadWrite.All'] });
    expect((await app.patch(address, approve)).status).toBe(403);
    expect((await app.get(address)).status).toBe(200);
    expect((await client(rig, 'bruno').get(address)).status).toBe(403);
    const reader = rig.as('henrik', { scopes: ['AccessReview.Read.All'] });
    expect((await reader.get(address)).status).toBe(200);
    expect((await reader.patch(address, approve)).status).toBe(403);
    const without = rig.as('henrik', { scopes: allScopes });
    expect((await without.get(address)).body).toMatchObject(
      errorWith('UnknownError', expect.stringContaining('AccessReview.Read.All')),
    );
  });

  it('needs a reason to approve where the review says so, and a word that Graph knows', async () => {
    const { instance } = await running(rig);
    const who = { by: 'henrik', about: 'Bruno' };
    expect((await decide(rig, instance, who, { decision: 'Approve' })).status).toBe(400);
    const blank = { decision: 'Approve', justification: '  ' };
    expect((await decide(rig, instance, who, blank)).status).toBe(400);
    expect((await decide(rig, instance, who, { decision: 'Perhaps' })).status).toBe(400);
    expect((await decisions(instance))['Bruno Costa']).toBe('NotReviewed');
    expect((await decide(rig, instance, who, { decision: 'Deny' })).status).toBe(204);
    expect((await decide(rig, instance, who, approve)).status).toBe(204);
    expect((await decisions(instance))['Bruno Costa']).toBe('Approve');
  });

  it('is the last one where several people review, and can be taken back', async () => {
    const { instance } = await running(rig, {
      with: { reviewers: [user('grace'), user('marta')] },
    });
    await decide(rig, instance, { by: 'grace', about: 'Ada' }, approve);
    await decide(rig, instance, { by: 'marta', about: 'Ada' }, { decision: 'Deny' });
    const [ada] = itemsOf(
      await client(rig, 'priya').get(
        `${instance}/decisions?$filter=decision eq 'Deny'&$expand=insights`,
      ),
    );
    expect(ada).toMatchObject({
      principal: { displayName: 'Ada Lindqvist' },
      reviewedBy: { id: personId('marta') },
      insights: [{ lastSignInDateTime: rig.directory.people[personId('ada')]?.lastSignInDateTime }],
    });
    await decide(rig, instance, { by: 'grace', about: 'Ada' }, { decision: 'NotReviewed' });
    expect((await decisions(instance))['Ada Lindqvist']).toBe('NotReviewed');
  });

  it('comes too late once the review has ended', async () => {
    const { instance } = await running(rig);
    const [item] = await mine(rig, 'henrik', instance);
    await rig.advance(20 * day);
    const late = await client(rig, 'henrik').patch(
      `${instance}/decisions/${text(item, 'id')}`,
      approve,
    );
    expect(late).toMatchObject({
      status: 400,
      body: errorWith('BadRequest', 'The access review is not in progress.'),
    });
    for (const action of ['stop', 'sendReminder', 'resetDecisions']) {
      expect((await client(rig, 'priya').post(`${instance}/${action}`)).status).toBe(400);
    }
  });

  it('can be one for many, of the caller only', async () => {
    const { instance } = await running(rig);
    const henrik = client(rig, 'henrik');
    const batch = `${instance}/batchRecordDecisions`;
    const one = { ...approve, principalId: personId('bruno') };
    expect((await henrik.post(batch, one)).status).toBe(204);
    expect((await henrik.post(batch, { ...approve, principalId: personId('ada') })).status).toBe(
      403,
    );
    expect((await henrik.post(batch, { ...approve, principalId: 'nobody' })).status).toBe(404);
    expect((await henrik.post(batch, { decision: 'Deny' })).status).toBe(204);
    expect(await decisions(instance)).toMatchObject({
      'Ada Lindqvist': 'NotReviewed',
      'Bruno Costa': 'Deny',
      'Chiara Moretti': 'Deny',
    });
    expect((await client(rig, 'priya').post(`${instance}/resetDecisions`)).status).toBe(204);
    expect(new Set(Object.values(await decisions(instance)))).toEqual(new Set(['NotReviewed']));
  });

  it('follows what was recommended at the start, whoever signs in later', async () => {
    const bruno = rig.directory.people[personId('bruno')];
    if (bruno) bruno.lastSignInDateTime = '2026-01-20T09:00:00Z';
    const { instance } = await running(rig);
    if (bruno) bruno.lastSignInDateTime = rig.clock.now().toISOString();
    await decide(rig, instance, { by: 'henrik', about: 'Chiara' }, { decision: 'DontKnow' });
    const accepted = await client(rig, 'henrik').post(`${instance}/acceptRecommendations`);
    expect(accepted.status).toBe(204);
    expect(await decisions(instance)).toMatchObject({
      'Bruno Costa': 'Deny',
      'Chiara Moretti': 'DontKnow',
      'Deniz Aydin': 'NotReviewed',
    });
    expect((await client(rig, 'priya').post(`${instance}/acceptRecommendations`)).status).toBe(403);
  });
});

describe('an instance', () => {
  it('takes other reviewers, a later end and more fallbacks, and loses no fallback', async () => {
    const { instance } = await running(rig, { with: { reviewers: [user('marta')] } });
    const admin = client(rig, 'priya');
    const changed = await admin.patch(instance, {
      reviewers: [user('grace')],
      fallbackReviewers: [user('priya'), user('rahul')],
      endDateTime: '2026-04-01T00:00:00Z',
    });
    expect(changed).toMatchObject({
      status: 200,
      body: {
        status: 'InProgress',
        endDateTime: '2026-04-01T00:00:00.000Z',
        reviewers: [{ query: `/users/${personId('grace')}` }],
      },
    });
    expect((await mine(rig, 'grace', instance)).length).toBe(6);
    expect(await mine(rig, 'marta', instance)).toEqual([]);
    const fewer = await admin.patch(instance, { fallbackReviewers: [user('rahul')] });
    expect(fewer.status).toBe(409);
    expect((await admin.patch(instance, { reviewers: [manager] })).status).toBe(400);
    for (const endDateTime of ['2026-03-01T00:00:00Z', '2026-06-02T00:00:01Z', 'soon']) {
      expect((await admin.patch(instance, { endDateTime })).status).toBe(400);
    }
    expect((await client(rig, 'grace').patch(instance, {})).status).toBe(403);
    await rig.clock.moveTo(new Date('2026-03-31T23:59:00Z'));
    expect(await statusOf(rig, instance)).toBe('InProgress');
  });

  it('is found by its reviewers, as is the review that it belongs to', async () => {
    const { definition, instance } = await running(rig);
    const found = async (key: string, path: string) =>
      itemsOf(await client(rig, key).get(`${path}/filterByCurrentUser(on='reviewer')`)).map(
        ({ id }) => id,
      );
    expect(await found('ines', definitions)).toContain(definition.split('/').at(-1));
    expect(await found('ines', `${definition}/instances`)).toEqual([instance.split('/').at(-1)]);
    expect(await found('tomas', definitions)).toEqual([]);
    expect((await client(rig, 'ines').get(definition)).status).toBe(200);
    expect((await client(rig, 'tomas').get(definition)).status).toBe(403);
    expect((await client(rig, 'ines').get(definitions)).status).toBe(403);
    expect((await client(rig, 'ines').get(`${instance}/contactedReviewers`)).status).toBe(403);
    expect((await client(rig, 'priya').get(`${definition}/instances/none`)).status).toBe(404);
  });
});
