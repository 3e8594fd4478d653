import { type ArmTenant, openArm } from './arm-tenant';

export type LentArm = Omit<ArmTenant, 'close'>;

/** A fresh tenant for each test of a file. */
export function armForEach(): LentArm {
  return lent(beforeEach, afterEach);
}

/** One tenant that all tests of a file share. */
export function armForAll(): LentArm {
  return lent(beforeAll, afterAll);
}

type Hook = (step: () => Promise<void>) => void;

function lent(before: Hook, after: Hook): LentArm {
  let opened: ArmTenant | undefined;
  const current = () => {
    if (!opened) throw new Error('No tenant outside a test');
    return opened;
  };
  before(async () => {
    opened = await openArm();
  });
  after(async () => {
    await opened?.close();
    opened = undefined;
  });
  return {
    get core() {
      return current().core;
    },
    get tokens() {
      return current().tokens;
    },
    as: (key, signIn) => current().as(key, signIn),
    with: (authorization) => current().with(authorization),
    advance: (duration) => current().advance(duration),
  };
}
