import { roleDefinitions } from '../../../tenant/directory/roles';
import { errorWith, itemsOf, openRig, type Reply, type Rig } from '../rig';

let rig: Rig;

beforeAll(async () => {
  rig = await openRig();
});

afterAll(() => rig.close());

const definitions = '/v1.0/roleManagement/directory/roleDefinitions';

function nextOf({ body }: Reply): string | undefined {
  const next = body['@odata.nextLink'];
  return typeof next === 'string' ? next : undefined;
}

async function pagesOf(path: string): Promise<Reply[]> {
  const pages: Reply[] = [];
  for (let next: string | undefined = path; next !== undefined; ) {
    const page: Reply = await rig.as('ada').get(next);
    pages.push(page);
    next = nextOf(page);
  }
  return pages;
}

describe('a long list', () => {
  it('comes in pages of a hundred, each with the address of the next', async () => {
    const pages = await pagesOf(definitions);
    expect(pages.map((page) => itemsOf(page).length)).toEqual([100, 46]);
    expect(nextOf(pages[0] ?? { status: 0, headers: new Headers(), body: {} })).toMatch(
      new RegExp(`^${rig.origin}${definitions}\\?\\$skiptoken=`),
    );
    const names = pages.flatMap(itemsOf).map(({ displayName }) => displayName);
    expect(names).toEqual(roleDefinitions.map(({ displayName }) => displayName));
  });

  it('keeps filter, order, selection and page size from page to page', async () => {
    const query =
      "$filter=startswith(displayName,'S')&$orderby=displayName desc&$select=displayName&$top=5&$count=true";
    const pages = await pagesOf(encodeURI(`${definitions}?${query}`));
    const names = pages.flatMap(itemsOf).map(({ displayName }) => displayName);
    const expected = roleDefinitions
      .map(({ displayName }) => displayName)
      .filter((name) => name.startsWith('S'))
      .toSorted((a, b) => b.localeCompare(a, 'en'));
    expect(names).toEqual(expected);
    expect(pages).toHaveLength(Math.ceil(expected.length / 5));
    for (const { body } of pages) expect(body['@odata.count']).toBe(expected.length);
    for (const item of pages.flatMap(itemsOf)) expect(Object.keys(item)).toEqual(['displayName']);
  });

  it('begins later with $skip, and says so once', async () => {
    const pages = await pagesOf(`${definitions}?$skip=140&$top=4`);
    expect(pages.map((page) => itemsOf(page).length)).toEqual([4, 2]);
  });
});

describe('a list', () => {
  it.each([
    [
      '$select=nothing',
      "Parsing OData Select and Expand failed: Could not find a property named 'nothing' on type 'microsoft.graph.unifiedRoleDefinition'.",
    ],
    [
      '$expand=displayName',
      "Parsing OData Select and Expand failed: Could not find a property named 'displayName' on type 'microsoft.graph.unifiedRoleDefinition'.",
    ],
    [
      '$orderby=nothing',
      "Invalid orderby clause: Could not find a property named 'nothing' on type 'microsoft.graph.unifiedRoleDefinition'.",
    ],
    [
      "$filter=nothing eq 'x'",
      "Invalid filter clause: Could not find a property named 'nothing' on type 'microsoft.graph.unifiedRoleDefinition'.",
    ],
    ["$filter=id eqq 'x'", "Invalid filter clause: Syntax error at position 3 in 'id eqq 'x''."],
  ])('refuses %s', async (query, message) => {
    expect(await rig.as('ada').get(encodeURI(`${definitions}?${query}`))).toMatchObject({
      status: 400,
      body: errorWith('BadRequest', message),
    });
  });
});
