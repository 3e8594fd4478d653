import { paymentsSubscription } from '../../tenant/directory/seed-azure-scopes';
import { elsewhere, type Protected } from './elsewhere';
import { buttonsOf, requestIdIn, textOf } from './somebody';
import { approvals, openStage, type Stage } from './stage';

/** One kind, and who plays: two who may activate it, two who approve, and one who administers it. */
interface Scene {
  readonly kind: string;
  readonly what: Protected;
  /** As it is asked for. */
  readonly said: string;
  /** As it is called, for a regular expression. */
  readonly called: string;
  readonly requester: string;
  readonly other: string;
  readonly approver: string;
  readonly second: string;
  readonly admin: string;
}

const scenes: readonly Scene[] = [
  {
    kind: 'an Entra role',
    what: { kind: 'directory', role: 'Exchange Administrator' },
    said: 'Exchange Admin',
    called: 'Exchange Administrator',
    requester: 'ada',
    other: 'bruno',
    approver: 'grace',
    second: 'henrik',
    admin: 'priya',
  },
  {
    kind: 'a group',
    what: { kind: 'group', group: 'pag-service-desk-l2', access: 'member' },
    said: 'the service desk L2 group',
    // On cards the signs of Markdown are escaped.
    called: 'PAG.{1,2}SERVICE.{1,2}DESK.{1,2}L2',
    requester: 'sam',
    other: 'mei',
    approver: 'astrid',
    second: 'marta',
    admin: 'priya',
  },
  {
    kind: 'an Azure role',
    what: { kind: 'azure', role: 'Owner', over: paymentsSubscription },
    said: 'Owner of the payments subscription',
    called: 'Owner',
    requester: 'fatima',
    other: 'omar',
    approver: 'lena',
    second: 'omar',
    admin: 'emergency1',
  },
];

describe.each(scenes)('$kind, from the words to its end', (scene) => {
  const { what, said, called, requester, other, approver, second, admin } = scene;
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage();
    await stage.ready();
  });

  afterAll(async () => {
    await stage.close();
  });

  const past = () => elsewhere(stage.tenant.address, what);
  const person = () => stage.as(requester);

  async function asked(key = requester): Promise<string> {
    const answer = await stage.as(key).ask(`activate ${said} for 1h because of the migration`);
    return requestIdIn(answer);
  }

  it('is listed among what the person can activate', async () => {
    expect(textOf(await person().ask('roles'))).toMatch(new RegExp(called));
  });

  it('is asked for in words, and the reason in one card', async () => {
    const details = await person().ask(`activate ${said} for 1h`);
    expect(textOf(details)).toContain('Why do you need it?');
    const sent = await person().press(details, 'Request', { justification: 'Quarter’s end' });
    expect(sent.outcome).toBe('card');
    await person().reads('bot', new RegExp(`Your request: ${called}.*Waiting for approval`));
    expect(await past().isOn(requester)).toBe(false);
  });

  it('is approved on a card, and on in that moment', async () => {
    const card = await stage.as(approver).reads('bot', new RegExp(`asks for ${called}`));
    expect(textOf(card)).toContain('Quarter’s end');
    const pressed = await stage.as(approver).press(card, 'Approve', { comment: 'Agreed' });
    expect(pressed.outcome).toBe('card');
    expect(await past().isOn(requester)).toBe(true);
    await person().reads('bot', new RegExp(`approved it\\. ${called}.* is on until`));
    await stage.as(second).reads('bot', new RegExp(`asks for ${called}.*Active until`));
    await stage.as(second).reads(approvals, new RegExp(`asks for ${called}.*Active until`));
  });

  it('tells approved, provisioned and in effect apart', async () => {
    const receipt = await person().reads('bot', new RegExp(`Your request: ${called}.*Active`));
    expect(textOf(receipt)).toMatch(/Approved.*Provisioned.*In effect/);
    expect(textOf(await person().ask('active'))).toMatch(new RegExp(`${called}.*until`));
  });

  it('is not asked for twice', async () => {
    const again = await person().ask(`activate ${said} for 1h because of the migration`);
    expect(textOf(again)).toMatch(/already|is on until/);
  });

  it('ends on time, with a warning before', async () => {
    await stage.advance('PT46M');
    await person().reads('bot', new RegExp(`^${called}.* ends at`));
    await stage.advance('PT16M');
    await person().reads('bot', new RegExp(`${called}.* has ended, as planned`));
    expect(await past().isOn(requester)).toBe(false);
  });

  it('is denied with a reason that reaches the requester', async () => {
    const id = await asked();
    const card = await stage.as(approver).reads('bot', new RegExp(`asks for ${called}.*${id}`));
    await stage.as(approver).press(card, 'Deny', { comment: 'No change window' });
    await person().reads('bot', /denied your request[\s\S]*No change window/);
    expect(await past().isOn(requester)).toBe(false);
  });

  it('is withdrawn before anybody has decided', async () => {
    const id = await asked();
    await stage.as(approver).reads('bot', new RegExp(`asks for ${called}.*${id}`));
    expect(textOf(await person().ask(`cancel ${id}`))).toMatch(/[Ww]ithdr/);
    const card = await stage.as(approver).reads('bot', new RegExp(`Withdrawn.*${id}`));
    expect(buttonsOf(card)).toEqual([]);
  });

  it('is given back early, once Entra lets it go', async () => {
    const id = await asked();
    await stage.as(approver).reads('bot', new RegExp(`asks for ${called}.*${id}`));
    await stage.as(approver).ask(`approve ${id} all right`);
    await stage.advance('PT6M');
    expect(textOf(await person().ask("I'm done"))).toMatch(/is off/);
    expect(await past().isOn(requester)).toBe(false);
  });

  it('that is decided in the portal reaches the requester within a minute', async () => {
    const id = await asked(other);
    const decides = approver === other ? second : approver;
    await stage.as(decides).reads('bot', new RegExp(`asks for ${called}.*${id}`));
    await past().decide(decides, 'Approve');
    await stage.advance('PT1M');
    await stage.as(other).reads('bot', new RegExp(`^${called}.* is on until`));
    await stage.as(decides).reads('bot', new RegExp(`Active until.*${id}`));
  });

  it('that is taken back in the portal is told within a minute', async () => {
    await stage.advance('PT6M');
    await past().remove(admin, other);
    await stage.advance('PT1M');
    await stage.as(other).reads('bot', /was taken back by an administrator before its end/);
    expect(await past().isOn(other)).toBe(false);
  });

  it('is planned for tomorrow, listed, and withdrawn again', async () => {
    const id = requestIdIn(
      await person().ask(`activate ${said} tomorrow at 9am for 1h because of the release`),
    );
    await stage.as(approver).reads('bot', new RegExp(`asks for ${called}.*${id}`));
    await stage.as(approver).ask(`approve ${id} all right`);
    await person().reads('bot', new RegExp(`${called}.* switches on`));
    expect(textOf(await person().ask('scheduled'))).toContain(id);
    expect(await past().isOn(requester)).toBe(false);
    expect(textOf(await person().ask(`cancel ${id}`))).toMatch(/[Ww]ithdr/);
    expect(textOf(await person().ask('scheduled'))).toMatch(/No activation of yours/);
  });
});
