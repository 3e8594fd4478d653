import { personId } from '../../../tenant/directory/cast-ids';
import { mailAddressOf } from '../../../tenant/directory/mail-address';
import { mailboxRoom } from '../../../tenant/mail/mailbox-room';
import { type CoreTenant, coreTenant, leave } from '../core-tenant';
import { clientOf } from '../rig';

let core: CoreTenant;

beforeEach(async () => {
  core = await coreTenant({ rooms: (tenant) => [mailboxRoom(tenant)] });
});

afterEach(() => leave(core));

function requestNow(): void {
  const { directory, clock } = core.tenant;
  directory.happenings.push({
    kind: 'assigned-outside',
    at: clock.now().toISOString(),
    role: { provider: 'directory', roleDefinitionId: 'nobody-knows', scopeId: '/' },
    principalId: personId('kenji'),
  });
}

describe('the mailbox of a tenant', () => {
  it('holds what reviews have told their reviewers', async () => {
    const { status, body } = await clientOf(core.address, '').get('/sandbox/mailbox');
    expect(status).toBe(200);
    expect(body.mails).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ subject: expect.stringMatching(/^Action required: Review/) }),
      ]),
    );
  });

  it('shows who was written to, and by whom, and is kept', async () => {
    requestNow();
    const to = core.tenant.directory.people[personId('priya')]?.userPrincipalName ?? '';
    const reply = await clientOf(core.address, '').get(
      `/sandbox/mailbox?to=${encodeURIComponent(to.toUpperCase())}`,
    );
    expect(reply.body).toEqual({
      mails: [
        expect.objectContaining({
          from: { address: 'MSSecurity-noreply@microsoft.com', name: 'Microsoft Security' },
          to,
          subject: expect.stringMatching(/^PIM: /),
          reason: 'assigned-outside',
          sentDateTime: expect.any(String),
        }),
      ],
    });
    const { dataDir } = core;
    await core.stop();
    core = await coreTenant({ dataDir, rooms: (tenant) => [mailboxRoom(tenant)] });
    const again = await clientOf(core.address, '').get('/sandbox/mailbox');
    expect(again.body.mails).toEqual(
      expect.arrayContaining([expect.objectContaining({ to, reason: 'assigned-outside' })]),
    );
  });

  it('is found for a guest by principal name, too', async () => {
    const { directory, clock } = core.tenant;
    const guest = Object.values(directory.people).find((person) => person.guest);
    if (!guest) throw new Error('There is no guest');
    directory.mailbox.mails.push({
      id: 'a-mail',
      to: mailAddressOf(guest),
      subject: 'PIM: You were made eligible',
      body: '',
      sentDateTime: clock.now().toISOString(),
      reason: 'eligibility-assigned',
    });
    for (const to of [guest.userPrincipalName, mailAddressOf(guest)]) {
      const path = `/sandbox/mailbox?to=${encodeURIComponent(to)}`;
      const { body } = await clientOf(core.address, '').get(path);
      expect(body.mails).toMatchObject([{ id: 'a-mail' }]);
    }
  });

  it('sends by the clock without being asked, and is no event that one goes to', async () => {
    requestNow();
    const { clock, directory } = core.tenant;
    const next = clock.nextEvent();
    await clock.moveTo(new Date(clock.now().getTime() + 60_000));
    expect(directory.mailbox.mails.map(({ reason }) => reason)).toContain('assigned-outside');
    expect(clock.nextEvent()).toEqual(next);
  });
});
