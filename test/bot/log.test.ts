import { createLog } from '../../bot/log';
import { PimError } from '../../pim/errors';

function logged(write: (log: ReturnType<typeof createLog>) => void): Record<string, unknown>[] {
  const lines: string[] = [];
  write(createLog('info', { write: (line) => lines.push(line) }));
  return lines.map((line) => JSON.parse(line));
}

describe('createLog', () => {
  it('writes an event as one line of JSON, with the level in words', () => {
    const [line] = logged((log) => log.info({ request: '7KQ2' }, 'request decided'));

    expect(line).toEqual({
      level: 'info',
      time: expect.stringMatching(/^\d{4}-.*Z$/),
      request: '7KQ2',
      msg: 'request decided',
    });
  });

  it('leaves out what is below its level', () => {
    expect(logged((log) => log.debug('detail'))).toEqual([]);
  });

  it('shows no token, wherever it stands', () => {
    const text = JSON.stringify(
      logged((log) =>
        log.child({ turn: 'a1', ssoToken: 'swordfish' }).info(
          {
            token: 'swordfish',
            headers: { authorization: 'Bearer swordfish' },
            request: { body: { client_secret: 'swordfish', assertion: 'swordfish' } },
          },
          'tokens exchanged',
        ),
      ),
    );

    expect(text).not.toContain('swordfish');
    expect(text).toContain('"turn":"a1"');
  });

  it('tells of an error what it was, its code, its facts and its cause, and nothing of its request', () => {
    const cause = Object.assign(new Error('connect ECONNREFUSED'), {
      code: 'ECONNREFUSED',
      config: { headers: { 'x-api-key': 'swordfish' } },
    });
    const [line] = logged((log) =>
      log.error({ err: new PimError('graph-unreachable', { status: 503 }, cause) }, 'turn failed'),
    );

    expect(line?.err).toMatchObject({
      type: 'PimError',
      code: 'graph-unreachable',
      facts: { status: 503 },
      stack: expect.stringContaining('log.test.ts'),
      cause: { message: 'connect ECONNREFUSED', code: 'ECONNREFUSED' },
    });
    expect(JSON.stringify(line)).not.toContain('swordfish');
  });
});
