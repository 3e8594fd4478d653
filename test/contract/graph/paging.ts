import { z } from 'zod';
import { permission } from './permissions';
import type { Rig } from './rig';
import type { Bearer } from './row';

const page = z.object({
  value: z.array(z.object({ id: z.string() }).passthrough()),
  '@odata.nextLink': z.string().url().optional(),
});

interface Pages {
  readonly ids: readonly string[];
  readonly links: readonly string[];
}

/** Follows each link as it was given; what stands before the version is the tenant's own address. */
async function readPages(rig: Rig, path: string, bearer: Bearer, most: number): Promise<Pages> {
  const ids: string[] = [];
  const links: string[] = [];
  for (let next: string | undefined = path; next !== undefined && links.length < most; ) {
    const reply = await rig.ask({ face: 'v1.0', method: 'GET', path: next }, bearer);
    expect(reply.status).toBe(200);
    const { value, '@odata.nextLink': link } = page.parse(reply.body);
    ids.push(...value.map(({ id }) => id));
    if (link) links.push(link);
    next = link?.slice(link.indexOf('/v1.0') + '/v1.0'.length);
  }
  return { ids, links };
}

const lists = [
  ['people', '/users?$top=7&$select=id', { by: 'priya', permission: [permission.people] }],
  [
    'what was logged',
    '/auditLogs/directoryAudits?$top=20',
    { by: 'priya', permission: [permission.reports] },
  ],
] as const;

/** A list that is too long for one answer goes on where the answer says. */
export function describePaging(rig: () => Rig): void {
  describe('Paging', () => {
    it.each(lists)('gives each of %s once, page by page', async (_what, path, bearer) => {
      const { ids, links } = await readPages(rig(), path, bearer, 20);
      expect(new Set(ids).size).toBe(ids.length);
      if (rig().isLocal) expect(links.length).toBeGreaterThan(1);
    });
  });
}
