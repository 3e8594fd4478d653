import { personId } from '../../tenant/directory/cast-ids';
import { webResourceGroup } from '../../tenant/directory/seed-azure-scopes';
import { type Administrator, administrator } from './administrator';
import { buttonsOf, textOf } from './somebody';
import { openStage, type Stage } from './stage';

const titles = (message: Parameters<typeof buttonsOf>[0]) =>
  buttonsOf(message).map(({ title }) => title);

describe('more time of an eligibility', () => {
  let stage: Stage;
  let priya: Administrator;

  beforeAll(async () => {
    stage = await openStage();
    priya = administrator(stage.tenant.address);
  });

  afterAll(async () => {
    await stage.close();
  });

  const inDays = async (days: number) => ({
    endsAt: new Date((await stage.now()).getTime() + 24 * days * 60 * 60_000),
  });

  async function endingSoon(key: string, role: string, days = 10) {
    await priya.giveRole(role, key, await inDays(days));
    const somebody = stage.as(key);
    await somebody.ask('roles');
    const notice = await somebody.reads('bot', new RegExp(`^Your eligibility for ${role} ends in`));
    return { somebody, notice };
  }

  it('is asked for from the message, decided in the portal, and told', async () => {
    const { somebody: grace, notice } = await endingSoon('grace', 'Reports Reader');
    await grace.press(notice, 'Ask for an extension', { justification: 'The fair goes on' });
    expect(await priya.asked('grace')).toEqual(['selfExtend: The fair goes on']);
    const asked = await grace.reads('bot', /An extension until .* has been asked for/);
    expect(asked.id).toBe(notice.id);
    expect(textOf(asked)).toMatch(
      /decided by a Privileged Role Administrator, in the Entra admin center alone: I cannot/,
    );
    expect(titles(asked)).toEqual(['Where it is decided: the Entra admin center']);
    await stage.advance('PT3H');
    await priya.decides('Approve', 'grace');
    await stage.advance('PT65M');
    await grace.reads(
      'bot',
      /^Your request for an extension of Reports Reader was granted. You are/,
    );
    await grace.sees('bot', (message) => message.id === notice.id && titles(message).length === 0);
    expect(await grace.heard('bot', /has been asked for/)).toEqual([]);
    await stage.advance('P30D');
    expect(await grace.heard('bot', /tomorrow|has ended/)).toEqual([]);
  });

  it('is asked for once: a second press, or words, find the request open', async () => {
    const { somebody: mei, notice } = await endingSoon('mei', 'Reports Reader');
    await mei.press(notice, 'Ask for an extension', { justification: 'Reports' });
    await mei.press(notice, 'Ask for an extension', { justification: 'Reports' });
    const answer = await mei.ask('renew reports reader because of the reports');
    expect(textOf(answer)).toMatch(/^Reports Reader: An extension until .* has been asked for/);
    expect(await priya.asked('mei')).toHaveLength(1);
    await priya.decides('Deny', 'mei');
    await stage.advance('PT65M');
    await mei.reads('bot', /^Your request for an extension of Reports Reader was denied. Nothing/);
    await stage.advance('P9D');
    await mei.reads('bot', /^Your eligibility for Reports Reader ends at .* tomorrow/);
  });

  it('is asked back after the end', async () => {
    const { somebody: kenji } = await endingSoon('kenji', 'Reports Reader', 3);
    await stage.advance('P3DT1H');
    const ended = await kenji.reads('bot', /^Your eligibility for Reports Reader has ended/);
    expect(titles(ended)).toEqual(['Ask for renewal']);
    await kenji.press(ended, 'Ask for renewal', { justification: 'Still needed' });
    expect(await priya.asked('kenji')).toEqual(['selfRenew: Still needed']);
    await priya.decides('Approve', 'kenji');
    await stage.advance('PT65M');
    await kenji.reads('bot', /^Your request for renewal of Reports Reader was granted/);
    expect(textOf(await kenji.ask('roles'))).toMatch(/Reports Reader/);
  });

  it('is asked for in words, with or without the reason', async () => {
    const { somebody: tomas, notice } = await endingSoon('tomas', 'Reports Reader');
    const card = await tomas.ask('extend my eligibility for reports reader');
    expect(titles(card)).toEqual(['Ask for an extension']);
    const answer = await tomas.ask('request renewal of reports reader because the audit goes on');
    expect(textOf(answer)).toMatch(
      /^Asked for an extension of your eligibility for Reports Reader/,
    );
    const where = ['Where it is decided: the Entra admin center'];
    await tomas.sees(
      'bot',
      (message) => message.id === notice.id && titles(message).join() === where.join(),
      'the message without the button',
    );
    expect(await priya.asked('tomas')).toEqual([
      expect.stringMatching(/^selfExtend: .*the audit goes on$/),
    ]);
  });

  it('is not asked for where there is nothing to ask, and why is said', async () => {
    const ada = stage.as('ada');
    const says = async (words: string) => textOf(await ada.ask(words));
    expect(await says('renew exchange admin because of mail')).toMatch(
      /last 14 days alone: from .* on/,
    );
    expect(await says('renew teams admin because of calls')).toMatch(
      /has no end, so there is noth/,
    );
    expect(await says('renew intune admin because of phones')).toMatch(
      /You are not eligible for Int/,
    );
    expect(await says('renew')).toMatch(
      /No eligibility of yours ends within two weeks.*next to end/,
    );
    expect(await priya.asked('ada')).toEqual([]);
  });

  it('of a group’s membership is asked for and told in the same way', async () => {
    await priya.giveMembership('pag-service-desk-l1', 'ines', await inDays(8));
    const ines = stage.as('ines');
    await ines.ask('roles');
    const notice = await ines.reads('bot', /^Your eligibility for PAG.*DESK.*L1 ends in 8/);
    await ines.press(notice, 'Ask for an extension', { justification: 'Rota' });
    await ines.reads('bot', /An extension until .* asked for.*an owner of PAG.*L1/);
    await priya.decides('Approve', 'ines');
    await stage.advance('PT65M');
    await ines.reads('bot', /^Your request for an extension of PAG.*L1 was granted/);
  });

  it('of an Azure role is asked for and told in the same way', async () => {
    await priya.azureRole('AdminAssign', {
      role: 'Reader',
      over: webResourceGroup,
      principalId: personId('olu'),
      ...(await inDays(8)),
    });
    const olu = stage.as('olu');
    await olu.ask('roles');
    const notice = await olu.reads('bot', /^Your eligibility for Reader over rg.*web ends in 8/);
    await olu.press(notice, 'Ask for an extension', { justification: 'Rota' });
    await olu.reads('bot', /An extension until .* asked for.*in the Azure portal alone: I cannot/);
    await priya.decides('Approve', 'olu');
    await stage.advance('PT65M');
    await olu.reads('bot', /^Your request for an extension of Reader over rg.*web was granted/);
  });

  it('whose request was lost on the way is looked up', async () => {
    const { somebody: jonas, notice } = await endingSoon('jonas', 'Reports Reader');
    const path = '/v1.0/roleManagement/directory/roleEligibilityScheduleRequests';
    await stage.fault({ method: 'POST', path, fault: 'lose-answer', count: 1 });
    await jonas.press(notice, 'Ask for an extension', { justification: 'Rota' });
    await jonas.reads('bot', /Microsoft has not said yet that it took the request/);
    await stage.advance('PT5M');
    await priya.decides('Approve', 'jonas');
    await stage.advance('PT65M');
    await jonas.reads('bot', /^Your request for an extension of Reports Reader was granted/);
  });

  it('whose request never arrived is said to have not', async () => {
    const { somebody: bruno, notice } = await endingSoon('bruno', 'Reports Reader');
    const path = '/v1.0/roleManagement/directory/roleEligibilityScheduleRequests';
    await stage.fault({ method: 'POST', path, fault: 'fail', status: 504, count: 1 });
    await bruno.press(notice, 'Ask for an extension', { justification: 'Rota' });
    await stage.advance('PT15M');
    await bruno.reads('bot', /^Your request for an extension of Reports Reader did not arrive/);
    await bruno.ask('renew reports reader because of the rota');
    expect(await priya.asked('bruno')).toHaveLength(1);
  });

  it('that was asked for in the portal is followed where a press finds it there', async () => {
    const { somebody: lena, notice } = await endingSoon('lena', 'Reports Reader');
    await administrator(stage.tenant.address, 'lena').asksForRole(
      'Reports Reader',
      'In the portal',
    );
    const pressed = await lena.press(notice, 'Ask for an extension', { justification: 'Rota' });
    expect(JSON.stringify(pressed)).toMatch(/is open already, so I asked for nothing/);
    await stage.advance('PT5M');
    await priya.decides('Deny', 'lena');
    await stage.advance('PT65M');
    await lena.reads('bot', /^Your request for an extension of Reports Reader was denied/);
  });
});
