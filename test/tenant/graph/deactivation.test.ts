import { errorWith, itemsOf, openRig, type Rig } from '../rig';
import { activate, deactivate, readActive } from './orders';

let rig: Rig;

beforeEach(async () => {
  rig = await openRig();
});

afterEach(() => rig.close());

const teams = 'Teams Administrator';

describe('selfDeactivate', () => {
  it('is refused in the first five minutes, and ends the activation after them', async () => {
    const ada = rig.as('ada');
    await activate(ada, { role: teams });
    await rig.advance(4);
    expect(await deactivate(ada, teams)).toMatchObject({
      status: 400,
      body: errorWith(
        'ActiveDurationTooShort',
        'The Active duration is too short. Miniumum Required is 5 minutes.',
      ),
    });
    await rig.advance(1);
    const ended = await deactivate(ada, teams);
    expect(ended.status).toBe(201);
    expect(ended.body).toMatchObject({
      status: 'Revoked',
      action: 'selfDeactivate',
      scheduleInfo: null,
      targetScheduleId: null,
      completedDateTime: null,
    });
    expect(itemsOf(await readActive(ada))).toEqual([]);
    expect((await activate(ada, { role: teams })).status).toBe(201);
  });

  it('is refused where nothing was activated, also to somebody whom an administrator assigned', async () => {
    const none = errorWith('RoleAssignmentDoesNotExist', 'The Role assignment does not exist.');
    expect(await deactivate(rig.as('ada'), teams)).toMatchObject({ status: 400, body: none });
    const viktor = await deactivate(rig.as('viktor'), 'Conditional Access Administrator');
    expect(viktor).toMatchObject({ status: 400, body: none });
  });
});
