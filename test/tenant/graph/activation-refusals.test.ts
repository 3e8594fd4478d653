import { errorWith, openRig, type Rig } from '../rig';
import { activate, activation, assignmentRequests, type Wish } from './orders';

let rig: Rig;

beforeEach(async () => {
  rig = await openRig();
});

afterEach(() => rig.close());

const teams = 'Teams Administrator';

interface Refused {
  readonly what: string;
  readonly wish: Partial<Wish>;
  readonly status?: number;
  readonly code: string;
  readonly message: string;
}

function lasting(expiration: object, startDateTime?: string): Partial<Wish> {
  return { with: { scheduleInfo: { startDateTime, expiration } } };
}

const nobody = '00000000-0000-0000-0000-000000000000';

function rules(...names: readonly string[]): Pick<Refused, 'code' | 'message'> {
  return {
    code: 'RoleAssignmentRequestPolicyValidationFailed',
    message: `The following policy rules failed: ${JSON.stringify(names)}`,
  };
}

const invalidSchedule = {
  code: 'InvalidRoleAssignmentRequestSchedule',
  message: 'The role assignment request schedule is invalid.',
};

const refusals: readonly Refused[] = [
  {
    what: 'a role that does not exist',
    wish: { with: { roleDefinitionId: nobody } },
    status: 404,
    code: 'RoleNotFound',
    message: 'The role is not found.',
  },
  {
    what: 'a person that does not exist',
    wish: { with: { principalId: nobody } },
    status: 404,
    code: 'SubjectNotFound',
    message: 'The subject is not found.',
  },
  {
    what: 'a role without an eligibility',
    wish: { role: 'Billing Administrator' },
    code: 'RoleAssignmentDoesNotExist',
    message: 'The Role assignment does not exist.',
  },
  {
    what: 'a scope that the role cannot have',
    wish: { role: 'Exchange Administrator', scope: '/11111111-1111-4111-8111-111111111111' },
    code: 'Request_BadRequest',
    message: 'The given built-in role is not supported to be assigned to a single resource scope.',
  },
  {
    what: 'more than the longest time',
    wish: { duration: 'PT8H1M' },
    ...rules('ExpirationRule'),
  },
  {
    what: 'an end later than the longest time allows',
    wish: lasting({ type: 'afterDateTime', endDateTime: '2026-03-02T17:01:00Z' }),
    ...rules('ExpirationRule'),
  },
  { what: 'no end', wish: lasting({ type: 'noExpiration' }), ...rules('ExpirationRule') },
  {
    what: 'no schedule and no reason, both at once',
    wish: { with: { scheduleInfo: undefined, justification: '  ' } },
    ...rules('ExpirationRule', 'JustificationRule'),
  },
  {
    what: 'a missing ticket',
    wish: { role: 'Helpdesk Administrator' },
    ...rules('TicketingRule'),
  },
  {
    what: 'less than five minutes',
    wish: { duration: 'PT4M59S' },
    code: 'ActiveDurationTooShort',
    message: 'The Active duration is too short. Miniumum Required is 5 minutes.',
  },
  {
    what: 'an end before the start',
    wish: lasting({ type: 'afterDateTime', endDateTime: '2026-03-02T08:59:00Z' }),
    ...invalidSchedule,
  },
  { what: 'a negative length', wish: { duration: '-PT1H' }, ...invalidSchedule },
  { what: 'a length that is none', wish: { duration: '2 hours' }, ...invalidSchedule },
  { what: 'a length beyond all time', wish: { duration: 'P999999999Y' }, ...invalidSchedule },
  {
    what: 'a start that is no moment',
    wish: lasting({ type: 'afterDuration', duration: 'PT1H' }, 'tomorrow'),
    ...invalidSchedule,
  },
  {
    what: 'an action that there is not',
    wish: { with: { action: 'selfPromote' } },
    code: 'InvalidRoleAssignmentRequest',
    message: 'The role assignment request is invalid.',
  },
  {
    what: 'no scope',
    wish: { with: { directoryScopeId: undefined } },
    code: 'BadRequest',
    message: 'Either directoryScopeId or appScopeId must be specified.',
  },
];

describe('what selfActivate refuses', () => {
  it.each(refusals)('$what', async ({ wish, status = 400, code, message }) => {
    const ada = rig.as('ada');
    const before = JSON.stringify(rig.directory);
    const reply = await activate(ada, { role: teams, ...wish });
    expect(reply).toMatchObject({ status, body: errorWith(code, message) });
    expect(JSON.stringify(rig.directory)).toBe(before);
  });

  it("somebody else's activation", async () => {
    const bruno = rig.as('bruno');
    const body = activation(rig.as('ada'), { role: teams });
    expect(await bruno.post(assignmentRequests, body)).toMatchObject({
      status: 403,
      body: errorWith(
        'UnauthorizedAccessException',
        'Attempted to perform an unauthorized operation.',
      ),
    });
  });

  it('a session without MFA where the role demands it, and only there', async () => {
    const noah = rig.as('noah', { amr: ['pwd'] });
    expect(await activate(noah, { role: 'Exchange Administrator' })).toMatchObject({
      status: 400,
      body: errorWith(
        'RoleAssignmentRequestPolicyValidationFailed',
        'The following policy rules failed: ["MfaRule"]',
      ),
    });
    const sam = rig.as('sam', { amr: ['pwd'] });
    const ticket = { ticketInfo: { ticketNumber: 'INC-1', ticketSystem: 'ServiceNow' } };
    const helpdesk = await activate(sam, { role: 'Helpdesk Administrator', with: ticket });
    expect(helpdesk.status).toBe(201);
  });

  it('a second activation, also with a later start', async () => {
    const ada = rig.as('ada');
    await activate(ada, { role: teams });
    const exists = errorWith('RoleAssignmentExists', 'The Role assignment already exists.');
    expect(await activate(ada, { role: teams })).toMatchObject({ status: 400, body: exists });
    const expiration = { type: 'afterDuration', duration: 'PT1H' };
    const schedule = { startDateTime: '2026-03-03T09:00:00Z', expiration };
    const later = await activate(ada, { role: teams, with: { scheduleInfo: schedule } });
    expect(later).toMatchObject({ status: 400, body: exists });
  });

  it('a second request while the first waits for an approver', async () => {
    const ada = rig.as('ada');
    await activate(ada, { role: 'Exchange Administrator' });
    expect(await activate(ada, { role: 'Exchange Administrator' })).toMatchObject({
      status: 400,
      body: errorWith(
        'PendingRoleAssignmentRequest',
        'There is already an existing pending Role assignment request.',
      ),
    });
  });

  it('a body that is no request', async () => {
    const ada = rig.as('ada');
    const reply = await ada.post(assignmentRequests, { action: 'selfActivate' });
    expect(reply).toMatchObject({ status: 400, body: { error: { code: 'BadRequest' } } });
  });
});

describe('an authentication context', () => {
  const challenge = errorWith(
    'RoleAssignmentRequestAcrsValidationFailed',
    '&claims=%7B%22access_token%22%3A%7B%22acrs%22%3A%7B%22essential%22%3Atrue%2C%20%22value%22%3A%22c1%22%7D%7D%7D',
  );
  const wish = { role: 'Security Administrator' };

  it('is demanded in the message of a 400, after all rules hold', async () => {
    const yuki = rig.as('yuki', { amr: ['pwd'] });
    expect(await activate(yuki, wish)).toMatchObject({ status: 400, body: challenge });
    const silent = await activate(yuki, { ...wish, with: { justification: '' } });
    expect(silent.body.error).toMatchObject({
      message: 'The following policy rules failed: ["JustificationRule"]',
    });
  });

  it('is satisfied by a token that carries it', async () => {
    expect((await activate(rig.as('yuki', { acrs: ['c1'] }), wish)).status).toBe(201);
  });

  it('is demanded for ever of a client that cannot handle challenges, and of another context', async () => {
    const deaf = rig.as('yuki', { acrs: ['c1'], xmsCc: [] });
    expect(await activate(deaf, wish)).toMatchObject({ status: 400, body: challenge });
    const other = rig.as('yuki', { acrs: ['c2'] });
    expect(await activate(other, wish)).toMatchObject({ status: 400, body: challenge });
  });
});
