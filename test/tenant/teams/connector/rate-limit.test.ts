import { RateLimit, sendWindows } from '../../../../tenant/teams/connector/rate-limit';

/** How many of so many operations, this far apart, are let through. */
function letThrough(operations: number, apartMs: number): number {
  let now = 0;
  const limit = new RateLimit(sendWindows, () => now);
  let taken = 0;
  for (let one = 0; one < operations; one++) {
    if (limit.take('thread') === 0) taken++;
    now += apartMs;
  }
  return taken;
}

describe('RateLimit', () => {
  it('lets sixty through in half a minute', () => {
    expect(letThrough(100, 290)).toBe(60);
  });

  it('lets eighteen hundred through in an hour', () => {
    expect(letThrough(3_600, 999)).toBe(1_800);
  });

  it('tells the whole seconds until the fullest window has room', () => {
    let now = 0;
    const limit = new RateLimit(sendWindows, () => now);
    for (let one = 0; one < 60; one++) {
      expect(limit.take('thread')).toBe(0);
      now += 300;
    }
    expect(limit.take('thread')).toBe(12);
    now += 11_999;
    expect(limit.take('thread')).toBe(1);
    now += 1;
    expect(limit.take('thread')).toBe(0);
  });

  it('does not count what it refused', () => {
    let now = 0;
    const limit = new RateLimit([{ most: 1, withinMs: 1_000 }], () => now);
    expect(limit.take('thread')).toBe(0);
    now = 900;
    expect(limit.take('thread')).toBe(1);
    now = 1_000;
    expect(limit.take('thread')).toBe(0);
  });
});
