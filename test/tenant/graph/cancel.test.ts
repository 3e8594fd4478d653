import { errorWith, itemsOf, openRig, type Rig, text } from '../rig';
import { activate, approvals, assignmentRequests, decide, readActive } from './orders';

let rig: Rig;

beforeEach(async () => {
  rig = await openRig();
});

afterEach(() => rig.close());

async function ask(): Promise<string> {
  return text((await activate(rig.as('ada'), { role: 'Exchange Administrator' })).body, 'id');
}

function cancel(key: string, id: string) {
  return rig.as(key).post(`${assignmentRequests}/${id}/cancel`);
}

describe('cancel', () => {
  it('takes back a request that waits, so that nobody can decide it any more', async () => {
    const id = await ask();
    const canceled = await cancel('ada', id);
    expect(canceled).toMatchObject({ status: 204, body: {} });
    const request = await rig.as('ada').get(`${assignmentRequests}/${id}`);
    expect(request.body.status).toBe('Canceled');
    expect((await decide(rig.as('grace'), id, 'Approve')).status).toBe(409);
    const step = await rig.as('grace').get(`${approvals}/${id}/steps/${id}`);
    expect(step.body).toMatchObject({ status: 'Completed', reviewResult: 'NotReviewed' });
    expect((await activate(rig.as('ada'), { role: 'Exchange Administrator' })).status).toBe(201);
  });

  it('takes back what was granted for later', async () => {
    const { body } = await activate(rig.as('ada'), {
      role: 'Teams Administrator',
      with: {
        scheduleInfo: {
          startDateTime: '2026-03-02T10:00:00Z',
          expiration: { type: 'afterDuration', duration: 'PT1H' },
        },
      },
    });
    expect((await cancel('ada', text(body, 'id'))).status).toBe(204);
    await rig.advance(61);
    expect(itemsOf(await readActive(rig.as('ada')))).toEqual([]);
  });

  it('is refused once the request is settled, and a second time', async () => {
    const refusal = errorWith('RequestCannotBeCancelled', 'Request is not in cancellable state.');
    const { body } = await activate(rig.as('ada'), { role: 'Teams Administrator' });
    expect(await cancel('ada', text(body, 'id'))).toMatchObject({ status: 400, body: refusal });
    expect(itemsOf(await readActive(rig.as('ada')))).toHaveLength(1);
    const id = await ask();
    await cancel('ada', id);
    expect(await cancel('ada', id)).toMatchObject({ status: 400, body: refusal });
  });

  it('is for whoever asked and for administrators, not for approvers and outsiders', async () => {
    const id = await ask();
    expect(await cancel('bruno', id)).toMatchObject({
      status: 403,
      body: errorWith(
        'UnauthorizedAccessException',
        'Attempted to perform an unauthorized operation.',
      ),
    });
    expect((await cancel('grace', id)).status).toBe(403);
    expect((await cancel('priya', id)).status).toBe(204);
  });

  it('knows no request of another id', async () => {
    const id = '99999999-9999-4999-8999-999999999999';
    expect(await cancel('ada', id)).toMatchObject({
      status: 404,
      body: errorWith('Request_ResourceNotFound', expect.stringContaining(id)),
    });
  });
});
