import { requestIdIn, textOf } from './somebody';
import { openStage, type Stage } from './stage';

/** Calls to Microsoft Graph, and to Azure Resource Manager. */
interface Calls {
  readonly graph: number;
  readonly arm: number;
}

interface Kind {
  readonly kind: string;
  readonly words: string;
  readonly called: RegExp;
  /** Of the two who ask, the first one is new to the bot, and so is what they ask for. */
  readonly first: string;
  readonly second: string;
  readonly names: readonly [first: string, second: string];
  readonly approver: string;
  readonly calls: {
    readonly cold: Calls;
    readonly warm: Calls;
    readonly approval: Calls;
    readonly end: Calls;
  };
}

/**
 * Words that can mean nothing of Azure's are read without it. Any others cost the three lists of what
 * somebody has in Azure, read at the same time as Graph's one.
 */
const kinds: readonly Kind[] = [
  {
    kind: 'an Entra role',
    words: 'exchange admin',
    called: /Exchange Administrator/,
    first: 'ada',
    second: 'bruno',
    names: ['Ada', 'Bruno'],
    approver: 'grace',
    calls: {
      cold: { graph: 4, arm: 0 },
      warm: { graph: 2, arm: 0 },
      approval: { graph: 2, arm: 0 },
      end: { graph: 2, arm: 0 },
    },
  },
  {
    kind: 'a group',
    words: 'the service desk L2 group',
    called: /PAG.*SERVICE.*DESK.*L2/,
    first: 'sam',
    second: 'mei',
    names: ['Sam', 'Mei'],
    approver: 'astrid',
    calls: {
      cold: { graph: 4, arm: 3 },
      warm: { graph: 2, arm: 3 },
      approval: { graph: 2, arm: 0 },
      end: { graph: 2, arm: 3 },
    },
  },
  {
    kind: 'an Azure role',
    words: 'owner of the payments subscription',
    called: /Owner/,
    first: 'fatima',
    second: 'omar',
    names: ['Fátima', 'Omar'],
    approver: 'lena',
    calls: {
      cold: { graph: 2, arm: 5 },
      warm: { graph: 1, arm: 4 },
      approval: { graph: 1, arm: 3 },
      end: { graph: 1, arm: 4 },
    },
  },
];

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
  await stage.ready();
});

afterAll(async () => {
  await stage.close();
});

async function callsOf(work: () => Promise<unknown>): Promise<Calls> {
  await stage.graphCalls();
  await work();
  const calls = Object.entries(await stage.graphCalls());
  const sum = (some: typeof calls) => some.reduce((total, [, count]) => total + count, 0);
  const isGraph = ([call]: readonly [string, number]) => /^\w+ \/(?:v1\.0|beta)\//.test(call);
  return { graph: sum(calls.filter(isGraph)), arm: sum(calls.filter((one) => !isGraph(one))) };
}

const asks = (key: string, words: string, answer: RegExp) => async () => {
  expect(textOf(await stage.as(key).ask(words))).toMatch(answer);
};

const requested = (key: string, { words, called }: Kind) =>
  asks(
    key,
    `activate ${words} for 1h because of the move`,
    new RegExp(`Your request: ${called.source}.*Waiting for approval`),
  );

describe.each(kinds)('the number of calls for $kind', (kind) => {
  const { calls, first, second, names, approver, words } = kind;

  it('is known for the first activation of somebody who has to sign in', async () => {
    expect(await callsOf(requested(first, kind))).toEqual(calls.cold);
  });

  it('is known for an activation that lacks nothing, once its settings are known', async () => {
    expect(await callsOf(requested(second, kind))).toEqual(calls.warm);
  });

  it('is known for an approval in words', async () => {
    const [card] = await Promise.all(
      names.map((name) => stage.as(approver).reads('bot', new RegExp(`${name} .*asks for`))),
    );
    if (!card) throw new Error('nobody asked');
    const approve = `approve ${requestIdIn(card)} fine`;
    expect(await callsOf(asks(approver, approve, /Active until/))).toEqual(calls.approval);
  });

  it('is known for giving it back', async () => {
    await stage.advance('PT6M');
    const done = asks(first, `deactivate ${words}`, /is off/);
    expect(await callsOf(done)).toEqual(calls.end);
  });
});

describe('the number of calls', () => {
  it('is four to see everything that one may have or holds, in Entra and Azure', async () => {
    const all = { graph: 1, arm: 3 };
    expect(await callsOf(asks('ada', 'roles', /You can activate/))).toEqual(all);
    expect(await callsOf(asks('sam', 'active', /active|hold/))).toEqual(all);
  });

  it('is one more for the roles that groups lead to', async () => {
    const leads = /leads to Authentication Administrator/;
    expect(await callsOf(asks('sam', 'roles', leads))).toEqual({ graph: 2, arm: 3 });
  });

  it('is one to withdraw a request', async () => {
    const [entra] = kinds;
    if (!entra) throw new Error('no kind');
    await requested('deniz', entra)();
    const withdrawn = asks('deniz', 'cancel', /Withdrawn by the requester/);
    expect(await callsOf(withdrawn)).toEqual({ graph: 1, arm: 0 });
  });

  it('is one for the card that asks for more, and two for what was filled in', async () => {
    const chiara = stage.as('chiara');
    await chiara.ask('roles');
    let card = await chiara.ask('hello');
    const ask = async () => {
      card = await chiara.ask('activate exchange admin for 1h');
    };
    expect(await callsOf(ask)).toEqual({ graph: 1, arm: 0 });
    const press = () => chiara.press(card, 'Request', { justification: 'the move' });
    expect(await callsOf(press)).toEqual({ graph: 2, arm: 0 });
  });

  it('is two for an approval by a button', async () => {
    const grace = stage.as('grace');
    const card = await grace.reads('bot', /Chiara \S+ asks for/);
    const press = () => grace.press(card, 'Approve', { comment: 'Fine' });
    expect(await callsOf(press)).toEqual({ graph: 2, arm: 0 });
  });

  it('is none for what the bot knows by itself', async () => {
    expect(await callsOf(asks('ada', 'status', /[Rr]equest/))).toEqual({ graph: 0, arm: 0 });
    expect(await callsOf(asks('ada', 'help', /What I can do/))).toEqual({ graph: 0, arm: 0 });
  });
});
