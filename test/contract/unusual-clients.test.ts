import { OutsideTeams } from './outside-client';
import type { Manners } from './outside-connector';
import { type Json, last, refreshOf, wordsIn } from './outside-message';
import { type Program, startProgram } from './program';

/** How a client differs from the usual one. */
interface Difference {
  readonly manners?: Manners;
  /** In everything that it delivers; undefined leaves out. */
  readonly says?: Json;
  readonly withoutReplyTo?: true;
  readonly withoutTrigger?: true;
}

const differences: readonly [string, string, Difference][] = [
  [
    'knows nobody’s name for the bot, and answers with 200',
    'Ada',
    { manners: { rosterStatus: 404, createdStatus: 200, sentStatus: 200 } },
  ],
  [
    'names nothing that it takes',
    'Bruno',
    { manners: { rosterStatus: 501, namesMessages: false, sentStatus: 202 }, withoutReplyTo: true },
  ],
  [
    'names things in its own way',
    'Chiara',
    {
      manners: {
        path: '',
        newId: (count) => `f:${count}|a+b=`,
        threadId: (_channel, root) => `thread of ${root}`,
      },
    },
  ],
  [
    'says no more than it must',
    'Deniz',
    {
      says: {
        id: undefined,
        timestamp: undefined,
        localTimezone: undefined,
        localTimestamp: '2026-05-04T10:00:00.000+02:00',
        locale: 'xx_YY',
        channelData: undefined,
      },
      withoutTrigger: true,
    },
  ],
];

describe('a client that', () => {
  let program: Program;

  beforeAll(async () => {
    program = await startProgram();
  });

  afterAll(() => program.close());

  it.each(differences)('%s is served as well: %s', async (_which, name, difference) => {
    const { manners = {}, says = {}, withoutReplyTo, withoutTrigger } = difference;
    const teams = await OutsideTeams.open(program, manners);
    const { sandbox } = teams;
    const [asker, grace] = [sandbox.person(name), sandbox.person('Grace')];
    const channel = `19:${asker.id}@thread.tacv2`;
    const inChannel = (id: string): Json => ({ ...says, ...teams.inChannel(id) });
    const replyTo = withoutReplyTo ? { replyToId: undefined } : {};
    const trigger = withoutTrigger ? {} : { trigger: 'automatic' };
    try {
      await teams.say(
        sandbox.person('Priya'),
        'use this channel for approvals',
        inChannel(`${channel};messageid=1`),
      );
      await teams.reads(/shown in this channel/, channel);

      const details = await teams.ask(
        asker,
        '<at>PIM Bot</at> activate exchange admin for 1h',
        says,
      );
      const inputs = { justification: 'Mail flow' };
      const submit = { message: details, title: 'Request', inputs };
      const sent = await teams.press(asker, submit, { ...says, ...replyTo });
      expect(wordsIn(sent.body)).toContain('Waiting for approval');

      const posted = await teams.sees(
        (activity, { conversationId }) =>
          wordsIn(activity).includes(`${asker.displayName} asks for`) &&
          !conversationId.startsWith('a:'),
        'the card in the channel',
      );
      const there = {
        ...inChannel(channel),
        conversation: {
          id: posted.conversationId,
          conversationType: 'channel',
          tenantId: sandbox.tenantId,
        },
        replyToId: posted.id,
        ...replyTo,
      };
      const { action } = refreshOf(last(posted));
      const view = (await teams.act(grace, { action, ...trigger }, there)).body;
      const decision = { message: posted, title: 'Approve', view, inputs: { comment: 'Fine' } };
      const approved = await teams.press(grace, decision, there);
      expect(wordsIn(approved.body)).toContain('Active until');
      await teams.reads(/Grace Okafor approved it/, teams.chatOf(asker));
      expect(await sandbox.activated(asker)).toEqual(['Exchange Administrator']);
    } finally {
      teams.close();
    }
  });

  it('does not call its 1:1 chat personal, or the person’s id in capitals, is understood', async () => {
    const teams = await OutsideTeams.open(program);
    const { tenantId } = teams.sandbox;
    const lena = teams.sandbox.person('Lena');
    const from = { id: lena.mri, aadObjectId: lena.id.toUpperCase() };
    try {
      const conversation = { id: teams.chatOf(lena), isGroup: false, tenantId };
      const roles = await teams.ask(lena, 'roles', { conversation, from, channelData: {} });
      expect(wordsIn(last(roles))).toMatch(/You can activate .*Global Reader/);
    } finally {
      teams.close();
    }
  });
});
