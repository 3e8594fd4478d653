import { z } from 'zod';
import { personId } from '../../../tenant/directory/cast-ids';
import { graphRoom } from '../../../tenant/graph/graph-room';
import { coreTenant, leave } from '../core-tenant';
import { clientOf, errorWith, itemsOf, openRig, type Rig } from '../rig';
import { read, readerAs, signIns } from './audit-reader';

const hand = "userId eq '";

describe('the sign-in log of a fresh tenant', () => {
  let rig: Rig;

  beforeEach(async () => {
    rig = await openRig();
  });

  afterEach(() => rig.close());

  it('tells when somebody was last here', async () => {
    const ada = personId('ada');
    const priya = readerAs(rig, 'priya');
    const [last, ...others] = itemsOf(
      await read(priya, signIns, { filter: `${hand}${ada}'`, top: '1' }),
    );
    expect(others).toEqual([]);
    expect(last).toMatchObject({
      userId: ada,
      userDisplayName: 'Ada Lindqvist',
      isInteractive: true,
      status: { errorCode: 0 },
    });
    const user = await priya.get(`/v1.0/users/${ada}?$select=id,signInActivity`);
    expect(user.body).toMatchObject({
      id: ada,
      signInActivity: {
        lastSignInDateTime: last?.createdDateTime,
        lastSignInRequestId: last?.id,
        lastSuccessfulSignInDateTime: last?.createdDateTime,
        lastNonInteractiveSignInDateTime: null,
      },
    });
  });

  it('shows who has been away for long', async () => {
    const filter = 'signInActivity/lastSignInDateTime le 2026-02-01T00:00:00Z';
    const reply = await read(readerAs(rig, 'priya'), '/v1.0/users', { filter, select: 'id' });
    const found = itemsOf(reply).map(({ id }) => id);
    expect(found).toEqual(
      expect.arrayContaining(['olu', 'gil', 'emergency1', 'emergency2'].map(personId)),
    );
    expect(found).toHaveLength(4);
  });

  it('is not given without being asked for, nor without the permission and the role', async () => {
    const ada = personId('ada');
    const plain = await readerAs(rig, 'priya').get(`/v1.0/users/${ada}`);
    expect(plain.body).not.toHaveProperty('signInActivity');
    const address = `/v1.0/users/${ada}?$select=signInActivity`;
    expect(await rig.as('priya').get(address)).toMatchObject({
      status: 403,
      body: errorWith('Authentication_MSGraphPermissionMissing', expect.any(String)),
    });
    const unsupported = errorWith(
      'Authentication_RequestFromUnsupportedUserRole',
      expect.any(String),
    );
    expect(await readerAs(rig, 'ada').get(address)).toMatchObject({
      status: 403,
      body: unsupported,
    });
    expect(await readerAs(rig, 'ada').get('/v1.0/me?$select=signInActivity')).toMatchObject({
      status: 403,
      body: unsupported,
    });
    expect(await readerAs(rig, 'ada').get(signIns)).toMatchObject({ status: 403 });
  });
});

describe('signing in', () => {
  it('leaves a line in the log, which a wrong password does not', async () => {
    const core = await coreTenant({ rooms: (tenant) => [graphRoom(tenant)] });
    const { tenant, address } = core;
    const priya = tenant.directory.people[personId('priya')];
    const signIn = async (password: string) => {
      const response = await fetch(`${address}/${tenant.id}/oauth2/v2.0/token`, {
        method: 'POST',
        body: new URLSearchParams({
          grant_type: 'password',
          client_id: tenant.bot.appId,
          username: priya?.userPrincipalName ?? '',
          password,
          scope: 'https://graph.microsoft.com/.default offline_access',
        }),
      });
      return z.record(z.unknown()).parse(await response.json());
    };
    const before = tenant.directory.signIns.length;
    await signIn('wrong');
    expect(tenant.directory.signIns).toHaveLength(before);
    const { access_token: token, refresh_token: refresh } = await signIn(priya?.password ?? '');
    expect(tenant.directory.signIns).toHaveLength(before + 1);

    const client = clientOf(address, personId('priya'), `Bearer ${token}`);
    const [line] = itemsOf(
      await read(client, signIns, { filter: `${hand}${personId('priya')}'`, top: '1' }),
    );
    expect(line).toMatchObject({
      appId: tenant.bot.appId,
      resourceDisplayName: 'Microsoft Graph',
      authenticationRequirement: 'multiFactorAuthentication',
    });
    expect(priya?.lastSignInDateTime).toBe(line?.createdDateTime);

    await fetch(`${address}/${tenant.id}/oauth2/v2.0/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'refresh_token',
        client_id: tenant.bot.appId,
        refresh_token: String(refresh),
      }),
    });
    expect(tenant.directory.signIns).toHaveLength(before + 1);
    expect(priya?.lastNonInteractiveSignInDateTime).toBeDefined();
    await leave(core);
  });
});
