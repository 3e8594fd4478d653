import { createLog } from '../../../bot/log';
import { patience } from '../../../bot/work/patience';

describe('patience', () => {
  it('waits for what is done soon', async () => {
    const done: string[] = [];
    const { wait, settled } = patience(createLog('silent'), () => done.push('woken'));
    await wait([Promise.resolve().then(() => void done.push('sent'))]);
    expect(done).toEqual(['sent']);
    expect(await settled()).toBe(false);
  });

  it('lets go of what hangs, and wakes whoever looks on when that is over', async () => {
    const done: string[] = [];
    const { wait, settled } = patience(createLog('silent'), () => done.push('woken'));
    let arrive: () => void = () => undefined;
    const hanging = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    await wait([hanging]);
    expect(done).toEqual([]);
    arrive();
    expect(await settled()).toBe(true);
    expect(done).toEqual(['woken']);
  });
});
