import { patientConnector } from '../../../bot/teams/patient-connector';

type Answer = Awaited<ReturnType<ReturnType<typeof patientConnector>>>;

async function answered(answers: readonly Answer[]) {
  let asked = 0;
  const connector = patientConnector(async () => {
    asked += 1;
    return answers[asked - 1] ?? { outcome: 'done', value: 'sent' };
  });
  return { answer: await connector('https://teams.example/', async () => undefined), asked };
}

const putOff = (retryAfterMs: number): Answer => ({
  outcome: 'later',
  code: 'Throttled',
  retryAfterMs,
});

describe('patientConnector', () => {
  it('sits out a moment that Teams asks for', async () => {
    const { answer, asked } = await answered([putOff(20)]);
    expect([answer.outcome, asked]).toEqual(['done', 2]);
  });

  it('leaves a longer wait to whoever keeps the message', async () => {
    const { answer, asked } = await answered([putOff(3_000)]);
    expect([answer, asked]).toEqual([putOff(3_000), 1]);
  });

  it('gives up on a chat that is put off again and again', async () => {
    const { answer, asked } = await answered(Array.from({ length: 9 }, () => putOff(1)));
    expect([answer, asked]).toEqual([putOff(1), 3]);
  });

  it.each<Answer>([
    { outcome: 'later', code: 'NoConnection' },
    { outcome: 'refused', code: 'BadSyntax' },
    { outcome: 'unreachable', code: 'ConversationNotFound' },
  ])('repeats nothing that Teams may have taken or will never take: $code', async (failure) => {
    expect(await answered([failure])).toEqual({ answer: failure, asked: 1 });
  });
});
