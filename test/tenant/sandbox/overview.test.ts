import { z } from 'zod';
import { type CoreTenant, coreTenant, leave } from '../core-tenant';
import { jsonOf } from '../entra/token-client';

let core: CoreTenant;
beforeAll(async () => {
  core = await coreTenant({ messagingEndpoint: 'http://127.0.0.1:4978/api/messages' });
});
afterAll(() => leave(core));

const standing = z.object({
  kind: z.enum(['entra', 'group', 'azure']),
  role: z.string(),
  scope: z.string(),
});

const documentShape = z
  .object({
    now: z.string().datetime(),
    tenantId: z.string().uuid(),
    bot: z
      .object({
        appId: z.string().uuid(),
        messagingEndpoint: z.literal('http://127.0.0.1:4978/api/messages'),
        ssoResource: z.string().startsWith('api://'),
        ssoScope: z.string().endsWith('/access_as_user'),
      })
      .strict(),
    people: z.array(
      z
        .object({
          id: z.string().uuid(),
          mri: z.string().startsWith('29:1'),
          userPrincipalName: z.string(),
          displayName: z.string(),
          password: z.string(),
          jobTitle: z.string(),
          managerId: z.string().uuid().optional(),
          emergencyAccess: z.boolean(),
          guest: z.boolean(),
          eligible: z.array(
            standing.extend({ scopeName: z.string(), requiresApproval: z.boolean() }).strict(),
          ),
          approves: z.array(standing.strict()),
        })
        .strict(),
    ),
    team: z
      .object({
        id: z.string().regex(/^19:.+@thread\.tacv2$/),
        groupId: z.string().uuid(),
        name: z.string(),
        channels: z.array(
          z.object({ id: z.string().regex(/^19:.+@thread\.tacv2$/), name: z.string() }),
        ),
      })
      .strict(),
  })
  .strict();

async function overview() {
  return documentShape.parse(await jsonOf(await fetch(`${core.address}/sandbox`)));
}

async function person(displayName: string) {
  const found = (await overview()).people.find((one) => one.displayName === displayName);
  if (!found) throw new Error(`Nobody is called ${displayName}`);
  return found;
}

describe('GET /sandbox', () => {
  it('says who is there, in the shape of the contract and no other', async () => {
    const { people, team, tenantId } = await overview();
    expect(tenantId).toBe(core.tenant.id);
    expect(people).toHaveLength(30);
    expect(people.filter(({ emergencyAccess }) => emergencyAccess)).toHaveLength(2);
    expect(people.filter(({ guest }) => guest).map(({ displayName }) => displayName)).toEqual([
      'Gil Navarro',
    ]);
    expect(new Set(people.map(({ mri }) => mri)).size).toBe(30);
    expect(core.tenant.directory.groups).toHaveProperty(team.groupId);
  });

  it('gives everybody a manager who is there', async () => {
    const { people } = await overview();
    const ids = new Set(people.map(({ id }) => id));
    const managed = people.filter(({ managerId }) => managerId !== undefined);
    expect(managed.length).toBeGreaterThan(24);
    expect(managed.every(({ managerId = '' }) => ids.has(managerId))).toBe(true);
  });

  it('tells who may ask for Exchange Administrator and who decides', async () => {
    expect((await person('Ada Lindqvist')).eligible).toContainEqual({
      kind: 'entra',
      role: 'Exchange Administrator',
      scope: '/',
      scopeName: 'Directory',
      requiresApproval: true,
    });
    expect((await person('Sam Whitfield')).eligible).toContainEqual(
      expect.objectContaining({ role: 'User Administrator', requiresApproval: false }),
    );
    const { people } = await overview();
    const approvers = people.filter(({ approves }) =>
      approves.some(({ role }) => role === 'Exchange Administrator'),
    );
    expect(new Set(approvers.map(({ displayName }) => displayName))).toEqual(
      new Set(['Grace Okafor', 'Henrik Sørensen', 'Inês Duarte']),
    );
  });

  it('leaves out an eligibility that has ended', async () => {
    const { directory } = core.tenant;
    const id = (await person('Noah Brandt')).id;
    const schedule = Object.values(directory.eligibilitySchedules).find(
      ({ principalId }) => principalId === id,
    );
    if (!schedule) throw new Error('Noah is not eligible for anything');
    const before = (await person('Noah Brandt')).eligible.length;
    const end = schedule.endDateTime;
    schedule.endDateTime = core.tenant.clock.now().toISOString();
    expect((await person('Noah Brandt')).eligible).toHaveLength(before - 1);
    schedule.endDateTime = end;
  });
});
