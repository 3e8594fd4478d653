import { schemaErrors } from '../cards/card-schema';
import { OutsideTeams } from './outside-client';
import { cardsIn, last, oauthIn, refreshOf, wordsIn } from './outside-message';
import { type Program, startProgram } from './program';

const exchange = 'Exchange Administrator';
const channel = '19:approvals-elsewhere@thread.tacv2';
const adaptive = 'application/vnd.microsoft.card.adaptive';
const toast = 'application/vnd.microsoft.activity.message';

describe('somebody else’s Teams, on an address of its own', () => {
  let program: Program;
  let teams: OutsideTeams;

  beforeAll(async () => {
    program = await startProgram();
    teams = await OutsideTeams.open(program, { host: 'localhost', path: '/emea/tenant/' });
    const thread = teams.inChannel(`${channel};messageid=1690000000000`);
    await teams.say(
      teams.sandbox.person('Priya'),
      '<at>PIM Bot</at>&nbsp;use this channel for approvals',
      thread,
    );
    await teams.reads(/shown in this channel from now on/, channel);
  });

  afterAll(async () => {
    teams.close();
    await program.close();
  });

  it('plays the whole way, from a newcomer’s words to the end of the role', async () => {
    const [ada, grace] = [teams.sandbox.person('Ada'), teams.sandbox.person('Grace')];
    const chat = teams.chatOf(ada);

    await teams.say(ada, 'activate Exchange Admin for 2h');
    const signIn = await teams.reads(/Sign in/, chat);
    const card = oauthIn(last(signIn));
    expect(card?.tokenExchangeResource.uri).toBe(teams.sandbox.bot.ssoResource);
    if (!card) return;
    const desktopAndPhone = [teams.exchange(ada, card), teams.exchange(ada, card)];
    for (const { status } of await Promise.all(desktopAndPhone)) expect(status).toBe(200);

    const details = await teams.reads(/Why do you need it\?/, chat);
    const inputs = { justification: 'Mailbox migration' };
    const sent = await teams.press(ada, { message: details, title: 'Request', inputs });
    expect(sent).toMatchObject({ status: 200, body: { statusCode: 200, type: adaptive } });
    expect(wordsIn(sent.body)).toContain('Waiting for approval');

    const posted = await teams.reads(/Ada Lindqvist asks for Exchange Administrator/, channel);
    expect(wordsIn(last(posted))).not.toContain('Mailbox migration');
    const { userIds, action } = refreshOf(last(posted));
    expect(userIds).toContain(grace.mri);
    const there = { ...teams.inChannel(posted.conversationId), replyToId: posted.id };
    const seen = await teams.act(grace, { action, trigger: 'automatic' }, there);
    expect(seen).toMatchObject({ status: 200, body: { statusCode: 200, type: adaptive } });
    expect(wordsIn(seen.body)).toContain('Mailbox migration');
    expect(await teams.sandbox.activated(ada)).toEqual([]);

    const decision = { message: posted, title: 'Approve', view: seen.body };
    const approved = await teams.press(
      grace,
      { ...decision, inputs: { comment: 'Planned' } },
      there,
    );
    expect(approved).toMatchObject({ status: 200, body: { statusCode: 200, type: adaptive } });
    expect(wordsIn(approved.body)).toContain('Active until');
    expect(await teams.sandbox.activated(ada)).toEqual([exchange]);
    await teams.reads(/Grace Okafor approved it/, chat);
    await teams.reads(/Grace Okafor approved/, teams.chatOf(teams.sandbox.person('Henrik')));

    await teams.sandbox.advance('PT1H46M');
    await teams.reads(/Exchange Administrator ends at/, chat);
    expect(await teams.sandbox.activated(ada)).toEqual([exchange]);
    await teams.sandbox.advance('PT15M');
    await teams.reads(/Exchange Administrator has ended/, chat);
    await teams.reads(/Ada Lindqvist asks for .*Ended on time/, channel);
    expect(await teams.sandbox.activated(ada)).toEqual([]);
  });

  it('hears what it delivers twice once', async () => {
    const deniz = teams.sandbox.person('Deniz');
    await teams.ask(deniz, 'hello');
    const text = 'activate exchange admin for 1h because mail flow';
    const message = teams.envelope(deniz, { type: 'message', text });
    await Promise.all([teams.deliver(message), teams.deliver(message)]);
    const card = oauthIn(last(await teams.reads(/Sign in/, teams.chatOf(deniz))));
    if (card) await Promise.all([teams.exchange(deniz, card), teams.exchange(deniz, card)]);
    await teams.reads(/Your request: Exchange/, teams.chatOf(deniz));
    await teams.deliver(message);
    expect(teams.heard(/Your request/, teams.chatOf(deniz))).toBe(1);
    expect(teams.heard(/Sign in/, teams.chatOf(deniz))).toBe(1);
  });

  it('gets the same answer to a press that it sends twice, and one decision of two approvers', async () => {
    const [bruno, grace] = [teams.sandbox.person('Bruno'), teams.sandbox.person('Grace')];
    const ines = teams.sandbox.person('Inês');
    const details = await teams.ask(bruno, 'activate exchange admin for 90 min');
    const inputs = { justification: 'Mail flow' };
    const press = () => teams.press(bruno, { message: details, title: 'Request', inputs });
    for (const { body } of await Promise.all([press(), press()])) {
      expect(wordsIn(body)).toContain('Waiting for approval');
    }
    const [forGrace, forInes] = await Promise.all(
      [grace, ines].map((one) => teams.reads(/Bruno Costa asks for/, teams.chatOf(one))),
    );
    if (!(forGrace && forInes)) return;
    expect(teams.heard(/Bruno Costa asks for/, teams.chatOf(grace))).toBe(1);
    const at = (message: typeof forGrace) => ({
      conversation: { id: message.conversationId, conversationType: 'personal' },
    });
    const say = { comment: 'Seen' };
    const answers = await Promise.all([
      teams.press(grace, { message: forGrace, title: 'Approve', inputs: say }, at(forGrace)),
      teams.press(grace, { message: forGrace, title: 'Approve', inputs: say }, at(forGrace)),
      teams.press(ines, { message: forInes, title: 'Deny', inputs: say }, at(forInes)),
    ]);
    for (const { status, body, ms } of answers) {
      expect(status).toBe(200);
      expect(body).toMatchObject({
        statusCode: 200,
        type: expect.stringMatching(`${adaptive}|${toast}`),
      });
      expect(ms).toBeLessThan(3_000);
    }
    await teams.reads(/(approved|denied) it/, teams.chatOf(bruno));
    expect(teams.heard(/(approved|denied) it/, teams.chatOf(bruno))).toBe(1);
  });

  it('may send two things before anybody is signed in, and gets both', async () => {
    const tomas = teams.sandbox.person('Tomás');
    await teams.say(tomas, 'roles');
    await teams.say(tomas, 'active');
    const card = oauthIn(last(await teams.reads(/Sign in/, teams.chatOf(tomas))));
    if (card) await teams.exchange(tomas, card);
    await teams.reads(/You can activate .*Global Reader/, teams.chatOf(tomas));
    await teams.reads(/No role or group of yours is active/, teams.chatOf(tomas));
  });

  it('finds the channel of the tenant’s own team bound where it was heard last: here', async () => {
    const [, approvals] = teams.sandbox.team.channels;
    if (!approvals) throw new Error('The team has a second channel');
    await teams.say(
      teams.sandbox.person('Priya'),
      '<at>PIM Bot</at> use this channel for approvals',
      teams.inChannel(`${approvals.id};messageid=1690000000001`),
    );
    await teams.reads(/shown in this channel/, approvals.id);
    await teams.ask(
      teams.sandbox.person('Chiara'),
      'activate exchange admin for 1h because mail flow',
    );
    await teams.reads(/Chiara Moretti asks for/, approvals.id);
    await teams.reads(/Chiara Moretti asks for/, channel);
  });

  it('is given a sentence for each notification, and cards that every client can show', () => {
    const { shown, calls } = teams.connector;
    const states = shown.flatMap((message) => message.states);
    expect(states.length).toBeGreaterThan(20);
    for (const state of states) {
      expect(state.summary).toMatch(/\S+ \S+ \S+/);
      expect(cardsIn(state).flatMap(schemaErrors)).toEqual([]);
      expect(Boolean(state.text) && cardsIn(state).length > 0).toBe(false);
    }
    for (const { authorization } of calls) expect(authorization).toMatch(/^Bearer \S+$/);
  });
});
