import { groupId } from '../../tenant/directory/cast-ids';
import { dataResourceGroup } from '../../tenant/directory/seed-azure-scopes';
import { type Administrator, administrator } from './administrator';
import { buttonsOf, textOf } from './somebody';
import { openStage, type Stage } from './stage';

const titles = (message: Parameters<typeof buttonsOf>[0]) =>
  buttonsOf(message).map(({ title }) => title);

const hourMs = 60 * 60_000;
const aboutEnds = /Your eligibility|Eligibilities of yours/;

describe('an eligibility that ends', () => {
  let stage: Stage;
  let priya: Administrator;

  beforeAll(async () => {
    stage = await openStage();
    await stage.ready();
    priya = administrator(stage.tenant.address);
  });

  afterAll(async () => {
    await stage.close();
  });

  const inHours = async (hours: number) => ({
    endsAt: new Date((await stage.now()).getTime() + hours * hourMs),
  });
  const inDays = (days: number) => inHours(24 * days);

  it('is told when PIM mails it: two weeks before, a day before, and when it has come', async () => {
    await priya.giveRole('Reports Reader', 'grace', await inDays(20));
    const grace = stage.as('grace');
    await grace.ask('roles');
    await stage.advance('P5DT12H');
    expect(await grace.heard('bot', aboutEnds)).toEqual([]);
    await stage.advance('P1D');
    expect(await grace.heard('bot', aboutEnds)).toEqual([
      expect.stringMatching(/^Your eligibility for Reports Reader ends in 14 days: /),
    ]);
    await stage.advance('P12DT12H');
    expect(await grace.heard('bot', /Reports Reader ends at .* tomorrow/)).toHaveLength(2);
    expect((await grace.messages()).flatMap(titles)).toEqual(['Ask for an extension']);
    await stage.advance('P10D');
    const ended = await grace.heard('bot', /^Your eligibility for Reports Reader has ended/);
    expect(ended).toHaveLength(3);
    expect(await grace.heard('bot', aboutEnds)).toEqual(ended);
    expect((await grace.messages()).flatMap(titles)).toEqual(['Ask for renewal']);
    expect(await priya.mailed('grace', /Reports Reader/)).toEqual([
      'PIM: You were temporarily made eligible for the Reports Reader role',
      'PIM: Your eligibility for the Reports Reader role ends in 14 days',
      'PIM: Your eligibility for the Reports Reader role ends in 1 day',
      'PIM: You no longer hold the Reports Reader role: it has expired',
    ]);
  });

  it('is told together with others of the same day, and what has no end is not', async () => {
    const soon = await inHours(14 * 24 + 1);
    await priya.giveRole('Reports Reader', 'tomas', soon);
    await priya.giveRole('Message Center Reader', 'tomas', {
      endsAt: new Date(soon.endsAt.getTime() + 60_000),
    });
    await priya.giveRole('Directory Readers', 'tomas', {});
    const tomas = stage.as('tomas');
    await tomas.ask('roles');
    await stage.advance('PT3H');
    const [only, ...others] = await tomas.heard('bot', aboutEnds);
    expect(only).toMatch(
      /^Eligibilities of yours end soon: .*Reports Reader.*Message Center Reader/,
    );
    expect(only).not.toMatch(/Directory Readers|Global Reader/);
    expect(others).toEqual([]);
  });

  it('is told once to whoever is seen late, over a restart too, and then a day before', async () => {
    await priya.giveRole('Reports Reader', 'mei', await inDays(5));
    const mei = stage.as('mei');
    const answer = await mei.ask('roles');
    expect(textOf(answer)).toMatch(/Reports Reader/);
    const notice = await mei.reads('bot', /^Your eligibility for Reports Reader ends in 5 days/);
    expect(titles(notice)).toEqual(['Ask for an extension']);
    await stage.stopBot();
    await stage.startBot();
    await stage.advance('P1D');
    await mei.ask('roles');
    await stage.advance('P2D');
    expect(await mei.heard('bot', aboutEnds)).toHaveLength(1);
    await stage.advance('P1DT1H');
    expect(await mei.heard('bot', aboutEnds)).toHaveLength(2);
  });

  it('is told at its new end alone where an administrator has moved it', async () => {
    await priya.giveRole('Reports Reader', 'kenji', await inDays(16));
    const kenji = stage.as('kenji');
    await kenji.ask('roles');
    await stage.advance('P1D');
    await priya.updateRole('Reports Reader', 'kenji', await inDays(20));
    await stage.advance('P4D');
    expect(await kenji.heard('bot', aboutEnds)).toEqual([]);
    await stage.advance('P3D');
    expect(await kenji.heard('bot', aboutEnds)).toHaveLength(1);
    await priya.takeRole('Reports Reader', 'kenji');
    await stage.advance('P7D');
    expect(await kenji.heard('bot', aboutEnds)).toHaveLength(1);
  });

  it('asks nobody to sign in, and is told to whoever comes back', async () => {
    await priya.giveRole('Reports Reader', 'sam', await inDays(15));
    const sam = stage.as('sam');
    await sam.ask('roles');
    await sam.ask('sign out');
    const before = await sam.heard();
    await stage.advance('P3D');
    expect(await sam.heard()).toEqual(before);
    await sam.ask('roles');
    await sam.reads('bot', /^Your eligibility for Reports Reader ends in 12 days/);
  });

  it('is told to an approver too, who signed in for a decision and nothing else', async () => {
    await priya.giveRole('Reports Reader', 'henrik', await inDays(5));
    const henrik = stage.as('henrik');
    await stage.as('ada').ask('activate exchange admin for 1h because of the move');
    const card = await henrik.reads('bot', /Ada Lindqvist asks for/);
    await henrik.press(card, 'Approve', { comment: 'Fine' });
    await stage.advance('P1D');
    await henrik.reads('bot', /^Your eligibility for Reports Reader ends in [45] days/);
  });

  it('of a group is said to be one, and who can do something about it', async () => {
    await priya.azureRole('AdminUpdate', {
      role: 'Virtual Machine Contributor',
      over: dataResourceGroup,
      principalId: groupId('dev-payments'),
      ...(await inDays(10)),
    });
    const diego = stage.as('diego');
    await diego.ask('roles');
    const notice = await diego.reads('bot', /^Your eligibility for Virtual Machine Contributor/);
    expect(textOf(notice)).toMatch(
      /You have it through a group.*Owner or User Access Admin.* of rg/,
    );
    expect(titles(notice)).toEqual([]);
  });
});

describe('the cost of looking after people', () => {
  it('is one call to Graph for each of them and a day, and Azure’s three, in a long move of the clock too', async () => {
    const stage = await openStage();
    const asked = ['chiara', 'lena', 'jonas'];
    for (const key of asked) await stage.as(key).ask('roles');
    await stage.advance('PT13H');
    await stage.advance('P1D');
    await stage.graphCalls();
    for (let day = 0; day < 5; day += 1) await stage.advance('P1D');
    const calls = await stage.graphCalls();
    const graph = Object.entries(calls).filter(([path]) => path.includes('/v1.0/'));
    expect(graph).toEqual([['POST /v1.0/$batch', asked.length * 5]]);
    const all = Object.values(calls).reduce((sum, count) => sum + count, 0);
    expect(all).toBe(asked.length * 5 * 4);
    // A move stops at what is to be told, and not every morning.
    await stage.advance('P60D');
    const moved = await stage.graphCalls();
    expect(moved['POST /v1.0/$batch']).toBeLessThan(asked.length * 20);
    await stage.close();
  });
});
