import { groupId, personId } from '../../../tenant/directory/cast-ids';
import { type Body, itemsOf, openRig, type Rig } from '../rig';
import {
  client,
  definitions,
  principalOf,
  queryScope,
  review,
  running,
  user,
} from './review-calls';

let rig: Rig;

beforeEach(async () => {
  rig = await openRig();
});

afterEach(() => rig.close());

const payments = groupId('dev-payments');
const peers = {
  '@odata.type': '#microsoft.graph.groupPeerOutlierRecommendationInsightSettings',
};
const signIns = {
  '@odata.type': '#microsoft.graph.userLastSignInRecommendationInsightSetting',
  recommendationLookBackDuration: 'P30D',
  signInScope: 'tenant',
};

/** Three colleagues and a stranger, all of whom signed in today. */
function fill(): void {
  const manager = personId('henrik');
  const managers = { diego: manager, sam: manager, mei: manager, gil: personId('priya') };
  const group = rig.directory.groups[payments];
  if (!group) throw new Error('No such group');
  group.memberIds = Object.keys(managers).map(personId);
  for (const [key, managerId] of Object.entries(managers)) {
    const person = rig.directory.people[personId(key)];
    if (!person) throw new Error(`No ${key}`);
    person.managerId = managerId;
    person.lastSignInDateTime = rig.clock.now().toISOString();
  }
}

async function items(settings: object[], scope = queryScope(`/groups/${payments}/members`)) {
  const { instance } = await running(rig, {
    settings: { recurrence: null, recommendationInsightSettings: settings },
    with: { scope, reviewers: [user('grace')] },
  });
  const reply = await client(rig, 'priya').get(`${instance}/decisions?$expand=insights`);
  return new Map(itemsOf(reply).map((item): [string, Body] => [principalOf(item), item]));
}

function nameOf(key: string): string {
  return rig.directory.people[personId(key)]?.displayName ?? '';
}

const outlier = '#microsoft.graph.membershipOutlierInsight';

describe('a review that looks at who works with whom', () => {
  beforeEach(fill);

  it('advises against whoever is close to nobody else in the group, and says why', async () => {
    const found = await items([peers, signIns]);
    expect(found.get(nameOf('gil'))).toMatchObject({
      recommendation: 'Deny',
      insights: [
        { '@odata.type': '#microsoft.graph.userSignInInsight' },
        {
          '@odata.type': outlier,
          outlierContainerType: 'group',
          outlierMemberType: 'user',
          containerId: payments,
          memberId: personId('gil'),
        },
      ],
    });
    for (const key of ['diego', 'sam', 'mei']) {
      const { recommendation, insights } = found.get(nameOf(key)) ?? {};
      expect([key, recommendation]).toEqual([key, 'Approve']);
      expect(insights).toHaveLength(1);
    }
  });

  it('does not look at sign-ins where it is told to look at nothing else', async () => {
    const mei = rig.directory.people[personId('mei')];
    if (mei) mei.lastSignInDateTime = '2020-01-01T00:00:00Z';
    expect((await items([peers])).get(nameOf('mei'))?.recommendation).toBe('Approve');
  });

  it('looks as far back at sign-ins as it is told', async () => {
    const mei = rig.directory.people[personId('mei')];
    if (!mei) throw new Error('No Mei');
    delete mei.lastNonInteractiveSignInDateTime;
    mei.lastSignInDateTime = new Date(rig.clock.now().getTime() - 40 * 86_400_000).toISOString();
    const longer = { ...signIns, recommendationLookBackDuration: 'P60D' };
    expect((await items([longer])).get(nameOf('mei'))?.recommendation).toBe('Approve');
    expect((await items([signIns])).get(nameOf('mei'))?.recommendation).toBe('Deny');
  });

  it('keeps what it found when it began', async () => {
    const { instance } = await running(rig, {
      settings: { recurrence: null, recommendationInsightSettings: [peers] },
      with: { scope: queryScope(`/groups/${payments}/members`), reviewers: [user('grace')] },
    });
    const gil = rig.directory.people[personId('gil')];
    if (gil) gil.managerId = personId('henrik');
    const reply = await client(rig, 'priya').get(`${instance}/decisions?$expand=insights`);
    expect(JSON.stringify(reply.body)).toContain(outlier);
  });

  it('says nothing of it where nobody asked, or where too few are known', async () => {
    expect(JSON.stringify([...(await items([signIns])).values()])).not.toContain(outlier);
    const group = rig.directory.groups[payments];
    if (group) group.memberIds = ['gil', 'mei'].map(personId);
    expect(JSON.stringify([...(await items([peers])).values()])).not.toContain(outlier);
  });

  it('knows two kinds of insights', async () => {
    const strange = { '@odata.type': '#microsoft.graph.horoscopeInsightSetting' };
    const body = review({ settings: { recommendationInsightSettings: [strange] } });
    expect((await client(rig, 'priya').post(definitions, body)).status).toBe(400);
  });
});
