import { readLimitOf } from '../../../tenant/audit/read-limit';
import { personId } from '../../../tenant/directory/cast-ids';
import { activate } from '../graph/orders';
import { type Body, errorWith, itemsOf, openRig, type Rig, startOfTime, text } from '../rig';
import { audits, happening, read, readerAs } from './audit-reader';

let rig: Rig;

beforeEach(async () => {
  rig = await openRig();
});

afterEach(() => rig.close());

const pim = "loggedByService eq 'PIM'";

async function rows(query: Record<string, string> = {}): Promise<readonly Body[]> {
  return itemsOf(await read(readerAs(rig, 'priya'), audits, query));
}

describe('reading the audit log', () => {
  beforeEach(() => {
    for (let day = 1; day <= 12; day++) {
      const at = new Date(startOfTime.getTime() - day * 86_400_000).toISOString();
      rig.directory.happenings.unshift(
        happening('activation-completed', { at, byId: personId('ada') }),
      );
    }
    rig.directory.happenings.unshift(
      happening('activation-completed', { at: '2026-01-15T00:00:00.000Z' }),
    );
    rig.directory.reviews.happenings.splice(0);
    readLimitOf(rig.directory).isOn = false;
  });

  it('begins with the newest, and forgets after thirty days', async () => {
    const all = await rows({ filter: pim });
    expect(all).toHaveLength(12);
    expect(all[0]).toMatchObject({ activityDateTime: '2026-03-01T09:00:00.000Z' });
  });

  it('finds by everything that Graph documents', async () => {
    const [first] = await rows({ filter: pim, top: '1' });
    const moment = text(first, 'activityDateTime');
    const ada = personId('ada');
    const counts: readonly (readonly [string, number])[] = [
      [`activityDateTime ge 2026-02-27T00:00:00Z and ${pim}`, 3],
      [`activityDateTime le 2026-02-20T09:00:00Z and ${pim}`, 3],
      [`activityDateTime eq ${moment}`, 2],
      ["startswith(activityDisplayName,'Add member to role completed')", 12],
      ["category eq 'GroupManagement'", 0],
      [`initiatedBy/user/id eq '${ada}'`, 12],
      ["initiatedBy/user/displayName eq 'Ada Lindqvist'", 12],
      ["initiatedBy/user/userPrincipalName eq 'ada.lindqvist@woodgrove.example'", 12],
      ["initiatedBy/app/displayName eq 'MS-PIM'", 12],
      [`${pim} and result eq 'failure'`, 0],
      [`targetResources/any(t:t/id eq '${ada}')`, 24],
      [`targetResources/any(t: t/id eq '${personId('grace')}')`, 0],
      ["targetResources/any(t:t/displayName eq 'Exchange Administrator' and t/type eq 'Role')", 24],
    ];
    for (const [filter, count] of counts) {
      expect([filter, (await rows({ filter })).length]).toEqual([filter, count]);
    }
  });

  it('goes page by page, and one by one', async () => {
    const priya = readerAs(rig, 'priya');
    const first = await read(priya, audits, {
      filter: pim,
      top: '8',
      orderby: 'activityDateTime desc',
    });
    const second = await priya.get(text(first.body, '@odata.nextLink'));
    expect([itemsOf(first).length, itemsOf(second).length]).toEqual([8, 4]);
    const id = text(itemsOf(second)[0], 'id');
    expect(id).toMatch(/^PIM_/);
    expect(await priya.get(`${audits}/${id}`)).toMatchObject({ status: 200, body: { id } });
    expect((await priya.get(`${audits}/PIM_nothing`)).status).toBe(404);
  });

  it('takes the permission, and a role that reads reports', async () => {
    expect(await rig.as('priya').get(audits)).toMatchObject({
      status: 403,
      body: errorWith(
        'Authentication_MSGraphPermissionMissing',
        expect.stringContaining('AuditLog.Read.All'),
      ),
    });
    expect(await readerAs(rig, 'ada').get(audits)).toMatchObject({
      status: 403,
      body: errorWith(
        'Authentication_RequestFromUnsupportedUserRole',
        'User is not in the allowed roles',
      ),
    });
    await activate(rig.as('ada'), { role: 'Reports Reader' });
    expect((await readerAs(rig, 'ada').get(audits)).status).toBe(200);
  });
});

describe('reading the audit log too often', () => {
  it('is refused from the sixth time in ten seconds on, for that application alone', async () => {
    const priya = readerAs(rig, 'priya');
    for (let time = 1; time <= 5; time++) expect((await priya.get(audits)).status).toBe(200);
    const refused = await priya.get(audits);
    expect(refused).toMatchObject({
      status: 429,
      body: errorWith(
        'TooManyRequests',
        expect.stringMatching(/^Too many requests from Identifier:/),
      ),
    });
    expect(refused.headers.get('retry-after')).toBeNull();
    const other = rig.as('priya', { appid: 'another', scopes: ['AuditLog.Read.All'] });
    expect((await other.get(audits)).status).toBe(200);
    await rig.advance(10 / 60);
    expect((await priya.get(audits)).status).toBe(200);
  });
});
