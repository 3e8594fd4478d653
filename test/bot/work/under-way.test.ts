import { underWay } from '../../../bot/work/under-way';

interface Claim {
  readonly lease: string;
}

function sending() {
  const run = underWay<Claim>();
  const sent: string[] = [];
  const settled: string[] = [];
  let arrive: () => void = () => undefined;
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  const send = (key: string, lease: string) =>
    run(key, { lease }, async (latest) => {
      sent.push(`${key} ${lease}`);
      await arrived;
      settled.push(`${key} ${latest().lease}`);
    });
  return { send, arrive, sent, settled };
}

describe('underWay', () => {
  it('does what is claimed anew while it goes on only once, and settles it with the latest claim', async () => {
    const { send, arrive, sent, settled } = sending();
    const first = send('card', 'one');
    await send('card', 'two');
    arrive();
    await first;
    expect(sent).toEqual(['card one']);
    expect(settled).toEqual(['card two']);
  });

  it('does it again when it is over', async () => {
    const { send, arrive, sent } = sending();
    arrive();
    await send('card', 'one');
    await send('card', 'two');
    expect(sent).toEqual(['card one', 'card two']);
  });

  it('lets different things go on side by side', async () => {
    const { send, arrive, settled } = sending();
    const both = Promise.all([send('card', 'one'), send('notice', 'two')]);
    arrive();
    await both;
    expect(settled).toEqual(['card one', 'notice two']);
  });
});
