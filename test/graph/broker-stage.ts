import { randomBytes } from 'node:crypto';
import { type TokenBroker, type TokenBrokerOptions, tokenBroker } from '../../graph/token-broker';
import type { Person } from '../../pim/person';
import { type FileShelf, fileShelf } from './file-shelf';
import { ada, type MovableClock, movableClock } from './people';
import { appId, issued, type ScriptedLogin, scriptedLogin, ssoResource } from './scripted-login';

/** A broker with all that it deals with: a token service that is scripted, a shelf of files, a clock. */
export interface BrokerStage {
  readonly clock: MovableClock;
  readonly login: ScriptedLogin;
  readonly shelf: FileShelf;
  readonly broker: TokenBroker;
  /** Another replica, or this one after a restart. */
  newBroker(change?: Partial<TokenBrokerOptions>): TokenBroker;
  signIn(person?: Person, accessToken?: string): Promise<void>;
  stop(): Promise<void>;
}

export const appSecret = 'the-secret-of-the-app';
export const challenge = '{"access_token":{"acrs":{"essential":true,"value":"c1"}}}';

export async function brokerStage(): Promise<BrokerStage> {
  const clock = movableClock();
  const login = await scriptedLogin(clock);
  const shelf = fileShelf();
  const sealingKey = randomBytes(32);
  const newBroker: BrokerStage['newBroker'] = (change) =>
    tokenBroker({
      loginUrl: login.server.address,
      appId,
      credential: { kind: 'secret', secret: appSecret },
      ssoResource,
      shelf,
      sealingKey,
      clock,
      timeoutMs: 2_000,
      ...change,
    });
  const broker = newBroker();
  return {
    clock,
    login,
    shelf,
    broker,
    newBroker,
    async signIn(person = ada, accessToken = 'graph-token-1') {
      login.onToken = () => issued(person, accessToken);
      await broker.exchange(person, await login.ssoToken(person));
    },
    stop: () => login.server.stop(),
  };
}
