import { OutsideTeams } from './outside-client';
import { last, oauthIn, wordsIn } from './outside-message';
import { type Program, startProgram } from './program';
import { openSandbox } from './sandbox';

const exchange = 'Exchange Administrator';

describe('a program that is killed and started again', () => {
  let program: Program;
  let teams: OutsideTeams;
  const again = async () => {
    await program.end('SIGKILL');
    await program.start();
    // What the killed one had begun is free again when its half minute is over.
    await teams.sandbox.advance('PT1M');
  };

  beforeAll(async () => {
    program = await startProgram();
    teams = await OutsideTeams.open(program);
  });

  afterAll(async () => {
    teams.close();
    await program.close();
  });

  it('goes on where it was, whenever that happens on the way of a request', async () => {
    const [ada, grace] = [teams.sandbox.person('Ada'), teams.sandbox.person('Grace')];
    const chat = teams.chatOf(ada);
    await teams.say(ada, 'activate exchange admin for 1h');
    const card = oauthIn(last(await teams.reads(/Sign in/, chat)));
    await again();
    if (card) await teams.exchange(ada, card);
    const details = await teams.reads(/Why do you need it/, chat);
    const inputs = { justification: 'Mailbox migration' };
    const sent = await teams.press(ada, { message: details, title: 'Request', inputs });
    expect(wordsIn(sent.body)).toContain('Waiting for approval');
    await again();
    const direct = await teams.reads(/Ada Lindqvist asks for/, teams.chatOf(grace));
    const decision = { message: direct, title: 'Approve', inputs: { comment: 'Planned' } };
    const approved = await teams.press(grace, decision);
    expect(wordsIn(approved.body)).toContain('Active until');
    await again();
    await teams.reads(/Grace Okafor approved it/, chat);
    expect(await teams.sandbox.activated(ada)).toEqual([exchange]);
    await teams.sandbox.advance('PT50M');
    await again();
    await teams.reads(/Exchange Administrator ends at/, chat);
    await teams.sandbox.advance('PT11M');
    await teams.reads(/Exchange Administrator has ended/, chat);
    expect(await teams.sandbox.activated(ada)).toEqual([]);
    for (const once of [/approved it/, /has ended/]) expect(teams.heard(once, chat)).toBe(1);
    expect(teams.heard(/Ada Lindqvist asks for/, teams.chatOf(grace))).toBe(1);
  }, 60_000);

  it('begins anew with --fresh: the time is now, and nobody is signed in', async () => {
    const ada = teams.sandbox.person('Ada');
    await program.end();
    await program.start('--fresh');
    const answer = teams.newest(teams.chatOf(ada));
    await teams.say(ada, 'roles');
    expect(oauthIn(last(await answer()))).toBeDefined();
    const { now } = await openSandbox(program);
    expect(Math.abs(Date.parse(now) - Date.now())).toBeLessThan(60_000);
  });
});
