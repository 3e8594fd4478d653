import { entitlementId } from '../../../tenant/directory/cast-ids';
import { type Client, itemsOf, openRig, type Reply, type Rig, text } from '../rig';

let rig: Rig;

beforeEach(async () => {
  rig = await openRig();
});

afterEach(() => rig.close());

const root = '/v1.0/identityGovernance/entitlementManagement';
const loan = entitlementId('package:payments-loan');
const policy = entitlementId('policy:payments-loan:staff');
const site = entitlementId('question:payments-loan:site');
const centre = entitlementId('question:payments-loan:cost-centre');
const remarks = entitlementId('question:payments-loan:remarks');

function as(key: string, ...more: readonly string[]): Client {
  return rig.as(key, { scopes: ['EntitlementMgmt-SubjectAccess.ReadWrite', ...more] });
}

function answer(id: string, value: string): object {
  return {
    '@odata.type': '#microsoft.graph.accessPackageAnswerString',
    value,
    answeredQuestion: { '@odata.type': '#microsoft.graph.accessPackageQuestion', id },
  };
}

const enough = [answer(site, 'fra'), answer(centre, 'CC-4711')];

function ask(answers: readonly object[] | null, key = 'ada'): Promise<Reply> {
  return as(key).post(`${root}/assignmentRequests`, {
    requestType: 'userAdd',
    assignment: { accessPackageId: loan, assignmentPolicyId: policy },
    ...(answers ? { answers } : {}),
  });
}

describe('a package that asks questions', () => {
  it('tells them before anybody asks for it, in their order', async () => {
    const path = `${root}/accessPackages/${loan}/getApplicablePolicyRequirements`;
    const [requirement] = itemsOf(await as('ada').post(path));
    expect(requirement?.questions).toMatchObject([
      {
        '@odata.type': '#microsoft.graph.accessPackageMultipleChoiceQuestion',
        id: site,
        sequence: 1,
        isRequired: true,
        isMultipleSelectionAllowed: false,
        choices: expect.arrayContaining([
          { actualValue: 'fra', text: 'Frankfurt', localizations: [] },
        ]),
      },
      {
        '@odata.type': '#microsoft.graph.accessPackageTextInputQuestion',
        id: centre,
        isSingleLineQuestion: true,
        regexPattern: 'CC-\\d{4}',
      },
      { id: remarks, isRequired: false, isSingleLineQuestion: false, regexPattern: null },
    ]);
  });

  it('is asked for with the answers, which approvers read with the questions', async () => {
    const asked = await ask([...enough, answer(remarks, ' ')]);
    expect(asked).toMatchObject({ status: 201, body: { state: 'submitted' } });
    await rig.advance(1);
    const path = `${root}/assignmentRequests/filterByCurrentUser(on='approver')`;
    const [waiting] = itemsOf(await as('fatima').get(path));
    expect(waiting).toMatchObject({
      id: text(asked.body, 'id'),
      state: 'pendingApproval',
      answers: [
        {
          value: 'fra',
          displayValue: 'Frankfurt',
          answeredQuestion: { id: site, text: 'At which site do you work?' },
        },
        { value: 'CC-4711', displayValue: 'CC-4711' },
      ],
    });
    expect(waiting?.answers).toHaveLength(2);
  });

  it.each([
    ['no answers at all', null],
    ['one too few', [answer(site, 'fra')]],
    ['one that is empty', [answer(site, 'fra'), answer(centre, '')]],
    ['one that was not to be chosen', [answer(site, 'ber'), answer(centre, 'CC-4711')]],
    ['one of another form', [answer(site, 'fra'), answer(centre, 'mine: CC-4711')]],
    ['one to another question', [...enough, answer(policy, 'Why not')]],
    ['one to nothing', [...enough, { value: 'fra' }]],
  ])('is refused with %s, and nothing is asked for', async (_, answers) => {
    const before = Object.keys(rig.directory.entitlement.requests).length;
    expect((await ask(answers)).status).toBe(400);
    expect(Object.keys(rig.directory.entitlement.requests)).toHaveLength(before);
  });
});

describe('the catalogs', () => {
  const reader = () => as('emergency1', 'EntitlementManagement.Read.All');

  it('are listed to administrators with the packages in them', async () => {
    const catalogs = itemsOf(await reader().get(`${root}/catalogs?$expand=accessPackages`));
    expect(catalogs).toMatchObject([
      { displayName: 'General', catalogType: 'serviceDefault', accessPackages: [] },
      {
        displayName: 'Payments',
        catalogType: 'userManaged',
        state: 'published',
        accessPackages: [
          { displayName: 'Payments developers' },
          { displayName: 'Payments on loan' },
        ],
      },
    ]);
    const beta = root.replace('v1.0', 'beta');
    const path = `${beta}/accessPackageCatalogs/${text(catalogs[1], 'id')}`;
    expect((await reader().get(path)).body.displayName).toBe('Payments');
  });

  it('are where a package says that it is', async () => {
    const path = `${root}/accessPackages/${loan}?$expand=catalog`;
    expect((await as('ada').get(path)).body).toMatchObject({
      catalog: { displayName: 'Payments' },
    });
  });

  it('are no business of others, and one that is not there is not found', async () => {
    const mei = as('mei', 'EntitlementManagement.Read.All');
    expect((await mei.get(`${root}/catalogs`)).status).toBe(403);
    expect((await as('emergency1').get(`${root}/catalogs`)).status).toBe(403);
    expect((await reader().get(`${root}/catalogs/${loan}`)).status).toBe(404);
  });
});
