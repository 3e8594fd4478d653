import { personId } from '../../../tenant/directory/cast-ids';
import { itemsOf, openRig, type Rig } from '../rig';

let rig: Rig;

beforeAll(async () => {
  rig = await openRig();
});

afterAll(() => rig.close());

function ada() {
  return rig.as('ada', { scopes: ['Presence.Read.All'] });
}

describe('presence', () => {
  it('is reachable for whoever says nothing, and what was set for others', async () => {
    const grace = rig.directory.people[personId('grace')];
    if (!grace) throw new Error('Grace is not there');
    grace.presence = {
      availability: 'DoNotDisturb',
      activity: 'Presenting',
      outOfOfficeMessage: 'Back on Monday',
    };
    const one = await ada().get(`/v1.0/users/${grace.id}/presence`);
    expect(one.body).toMatchObject({
      id: grace.id,
      availability: 'DoNotDisturb',
      activity: 'Presenting',
      outOfOfficeSettings: { isOutOfOffice: true, message: 'Back on Monday' },
    });
    const ids = [grace.id, personId('henrik'), 'nobody'];
    const both = await ada().post('/v1.0/communications/getPresencesByUserId', { ids });
    expect(itemsOf(both)).toMatchObject([
      { id: grace.id, availability: 'DoNotDisturb' },
      { id: personId('henrik'), availability: 'Available', activity: 'Available' },
    ]);
    expect((await ada().get('/v1.0/me/presence')).body.availability).toBe('Available');
  });

  it('takes some ids, not too many, and the permission', async () => {
    const path = '/v1.0/communications/getPresencesByUserId';
    expect((await ada().post(path, { ids: [] })).status).toBe(400);
    const many = Array.from({ length: 651 }, () => personId('ada'));
    expect((await ada().post(path, { ids: many })).status).toBe(400);
    const own = rig.as('ada', { scopes: ['Presence.Read'] });
    expect((await own.get('/v1.0/me/presence')).status).toBe(200);
    expect((await own.get(`/v1.0/users/${personId('grace')}/presence`)).status).toBe(403);
  });
});
