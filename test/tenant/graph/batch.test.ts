import { personId } from '../../../tenant/directory/cast-ids';
import { type Body, errorWith, openRig, type Reply, type Rig } from '../rig';
import { activation, decide, readActive } from './orders';

let rig: Rig;

beforeEach(async () => {
  rig = await openRig();
});

afterEach(() => rig.close());

const json = { 'Content-Type': 'application/json' };
const requestsPath = '/roleManagement/directory/roleAssignmentScheduleRequests';

function responses({ status, body }: Reply): Map<unknown, Body> {
  expect(status).toBe(200);
  if (!Array.isArray(body.responses)) throw new Error(JSON.stringify(body));
  return new Map(body.responses.map((response: Body) => [response.id, response]));
}

describe('$batch', () => {
  it('answers each request as if it had come by itself', async () => {
    const filter = "(on='principal')?$filter=endDateTime ne null&$expand=roleDefinition";
    const reply = await rig.as('ada').post('/v1.0/$batch', {
      requests: [
        { id: 'me', method: 'GET', url: '/me?$select=id' },
        {
          id: 'roles',
          method: 'get',
          url: `/roleManagement/directory/roleEligibilityScheduleInstances/filterByCurrentUser${filter}`,
        },
        { id: 'nobody', method: 'GET', url: 'users/nobody' },
        { id: 'odd', method: 'GET', url: '/nowhere' },
      ],
    });
    const answers = responses(reply);
    expect(answers.get('me')).toMatchObject({
      status: 200,
      headers: { 'Content-Type': expect.stringContaining('application/json') },
      body: { id: personId('ada') },
    });
    expect(answers.get('roles')).toMatchObject({
      status: 200,
      body: {
        value: [
          { roleDefinition: { displayName: 'Exchange Administrator' } },
          { roleDefinition: { displayName: 'Helpdesk Administrator' } },
        ],
      },
    });
    expect(answers.get('nobody')).toMatchObject({
      status: 404,
      body: { error: { code: 'Request_ResourceNotFound' } },
    });
    expect(answers.get('odd')).toMatchObject({
      status: 400,
      body: errorWith('BadRequest', "Resource not found for the segment 'nowhere'."),
    });
  });

  it('writes too, and keeps what was written', async () => {
    const ada = rig.as('ada');
    const reply = await ada.post('/v1.0/$batch', {
      requests: [
        {
          id: '1',
          method: 'POST',
          url: requestsPath,
          headers: json,
          body: activation(ada, { role: 'Teams Administrator' }),
        },
        {
          id: '2',
          method: 'POST',
          url: requestsPath,
          headers: json,
          body: activation(ada, { role: 'Reports Reader', with: { justification: '' } }),
        },
      ],
    });
    const answers = responses(reply);
    expect(answers.get('1')).toMatchObject({ status: 201, body: { status: 'Provisioned' } });
    expect(answers.get('2')).toMatchObject({ status: 400 });
    expect((await readActive(ada)).body.value).toHaveLength(1);
    expect(rig.kept()).toBeGreaterThan(0);
  });

  it('keeps a request back when the one that it depends on has failed', async () => {
    const get = { method: 'GET', url: '/me' };
    const reply = await rig.as('ada').post('/v1.0/$batch', {
      requests: [
        { id: 'good', ...get },
        { id: 'after-good', ...get, dependsOn: ['good'] },
        { id: 'bad', method: 'GET', url: '/nowhere' },
        { id: 'after-bad', ...get, dependsOn: ['good', 'bad'] },
        { id: 'after-that', ...get, dependsOn: ['after-bad'] },
      ],
    });
    const statuses = [...responses(reply)].map(([id, { status }]) => [id, status]);
    expect(Object.fromEntries(statuses)).toEqual({
      good: 200,
      'after-good': 200,
      bad: 400,
      'after-bad': 424,
      'after-that': 424,
    });
  });

  it('has approvals in the batch of beta alone', async () => {
    const ada = rig.as('ada');
    const asked = await ada.post(
      `/v1.0${requestsPath}`,
      activation(ada, { role: 'Exchange Administrator' }),
    );
    const id = String(asked.body.id);
    const url = `/roleManagement/directory/roleAssignmentApprovals/${id}/steps/${id}`;
    const requests = [
      {
        id: '1',
        method: 'PATCH',
        url,
        headers: json,
        body: { reviewResult: 'Approve', justification: 'Fine' },
      },
    ];
    const grace = rig.as('grace');
    const v1 = responses(await grace.post('/v1.0/$batch', { requests }));
    expect(v1.get('1')).toMatchObject({ status: 400 });
    const beta = responses(await grace.post('/beta/$batch', { requests }));
    expect(beta.get('1')).toMatchObject({ status: 204 });
    expect(beta.get('1')).not.toHaveProperty('body');
    expect((await decide(grace, id, 'Approve')).status).toBe(409);
  });

  it('holds twenty requests', async () => {
    const requests = Array.from({ length: 21 }, (_, index) => ({
      id: String(index),
      method: 'GET',
      url: '/me',
    }));
    const ada = rig.as('ada');
    expect(responses(await ada.post('/v1.0/$batch', { requests: requests.slice(1) })).size).toBe(
      20,
    );
    expect(await ada.post('/v1.0/$batch', { requests })).toMatchObject({
      status: 400,
      body: errorWith(
        'BadRequest',
        'Number of batch request steps exceeds the maximum value of 20.',
      ),
    });
  });

  const me = { id: '1', method: 'GET', url: '/me' };
  it.each([
    ['no requests', {}],
    ['an empty list', { requests: [] }],
    ['no list', { requests: me }],
    ['a request without an id', { requests: [{ method: 'GET', url: '/me' }] }],
    ['two of one id', { requests: [me, me] }],
    ['another host', { requests: [{ ...me, url: 'https://elsewhere.example/me' }] }],
    ['a GET with a body', { requests: [{ ...me, headers: json, body: {} }] }],
    ['a body of no type', { requests: [{ ...me, method: 'POST', body: {} }] }],
    ['an unknown dependency', { requests: [{ ...me, dependsOn: ['2'] }] }],
  ])('refuses an envelope with %s, and does nothing of it', async (_what, envelope) => {
    const reply = await rig.as('ada').post('/v1.0/$batch', envelope);
    expect(reply).toMatchObject({
      status: 400,
      body: errorWith('BadRequest', expect.stringMatching(/^Invalid batch payload format\./)),
    });
  });

  it('takes no batch in a batch', async () => {
    const nested = {
      id: '1',
      method: 'POST',
      url: '/$batch',
      headers: json,
      body: { requests: [] },
    };
    const answers = responses(await rig.as('ada').post('/v1.0/$batch', { requests: [nested] }));
    expect(answers.get('1')).toMatchObject({ status: 400 });
  });

  it('is for those who are signed in', async () => {
    const reply = await rig.anybody().post('/v1.0/$batch', { requests: [me] });
    expect(reply.status).toBe(401);
  });
});
