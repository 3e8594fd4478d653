import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../bot/config';
import { startBot } from '../../bot/wire';
import { startTenant } from '../../tenant/start';
import { freePort } from '../scenario/free-port';
import { tokenExchange, typed } from './activation-turn';
import { startEchoBot } from './echo-bot';
import { graphSpent } from './graph-spent';
import { type LargeTenant, measureLargeTenant } from './large-tenant';
import { type ManyRoles, measureManyRoles } from './many-roles';
import { median, sandbox, speakerOf, ssoToken } from './speaker';
import { measureStartUp, type StartUp } from './start-up';
import { startBenchTeams } from './teams';
import { measureUnderstanding, type Understood } from './understanding';

const rounds = 40;
const warmUp = 10;
const text = 'activate User Administrator for 5 min because of the bench';

interface Turns {
  readonly echoMs: number;
  readonly activationMs: number;
  readonly graphCalls: number;
}

async function main(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'pim-bench-'));
  try {
    const turns = await measureTurns(join(dataDir, 'turns'));
    await measureStartUp(join(dataDir, 'start'));
    const startUp = await measureStartUp(join(dataDir, 'start'));
    const large = await measureLargeTenant(join(dataDir, 'large'));
    const many = await measureManyRoles(join(dataDir, 'many'));
    print({ turns, startUp, understood: measureUnderstanding(), large, many });
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function measureTurns(dataDir: string): Promise<Turns> {
  const botPort = await freePort();
  const tenant = await startTenant({ port: 0, dataDir, botPort, fresh: true });
  const env = { ...tenant.settings, PORT: String(botPort), DATA_DIR: dataDir, LOG_LEVEL: 'silent' };
  const bot = await startBot(readConfig(env));
  const echo = await startEchoBot(tenant.settings);
  const teams = await startBenchTeams(tenant.address);
  // Both are eligible for a role that asks for no approval. The first one's turn reads the role's
  // settings, so that the second one's is warm.
  const first = { teams, ...(await speakerOf(tenant, 'sam')) };
  const speaker = { teams, ...(await speakerOf(tenant, 'bruno')) };
  try {
    for (const somebody of [first, speaker]) {
      await teams.deliver(bot.address, typed(somebody, 'roles'));
      const token = await ssoToken(tenant, somebody.key);
      await teams.deliver(bot.address, tokenExchange(somebody, token));
    }
    const echoes: number[] = [];
    const activations: number[] = [];
    let graphCalls = 0;
    for (let round = 0; round < rounds + warmUp; round += 1) {
      echoes.push(await teams.deliver(echo.address, typed(speaker, 'hello')));
      await teams.deliver(bot.address, typed(first, text));
      const before = await graphSpent(bot.address);
      const ms = await teams.deliver(bot.address, typed(speaker, text));
      const after = await graphSpent(bot.address);
      activations.push(ms - (after.ms - before.ms));
      graphCalls = after.calls - before.calls;
      await sandbox(tenant, '/clock', { advance: 'PT6M' });
    }
    return {
      echoMs: median(echoes.slice(warmUp)),
      activationMs: median(activations.slice(warmUp)),
      graphCalls,
    };
  } finally {
    await bot.stop();
    echo.close();
    teams.close();
    await tenant.stop();
  }
}

function rowsOf(large: LargeTenant): string[][] {
  const { largeStartMs, ownEligibilitiesMs, ownAssignmentsMs, asTargetMs, sandboxMs } = large;
  return [
    ['large tenant: start', `${(largeStartMs / 1000).toFixed(2)} s`, 'below 5 s'],
    [
      'large tenant: own eligibilities, median',
      `${ownEligibilitiesMs.toFixed(1)} ms`,
      'below 20 ms',
    ],
    ['large tenant: own assignments, median', `${ownAssignmentsMs.toFixed(1)} ms`, 'below 20 ms'],
    ['large tenant: own in Azure, median', `${asTargetMs.toFixed(1)} ms`, 'below 20 ms'],
    ['large tenant: everybody who can be played', `${sandboxMs.toFixed(0)} ms`, 'below 200 ms'],
  ];
}

function rowsOfRoles(many: ManyRoles): string[][] {
  const { rolesMs, rolesGraphCalls, rolesAzureCalls, rolesCardBytes } = many;
  const calls = `${rolesGraphCalls} + ${rolesAzureCalls}`;
  return [
    ['roles of 5 + 20 + 50: Graph + Azure calls', calls, '2 + 3'],
    ['roles of 5 + 20 + 50: one turn, median', `${rolesMs.toFixed(0)} ms`, ''],
    ['roles of 5 + 20 + 50: card', `${(rolesCardBytes / 1024).toFixed(1)} KB`, 'at most 28 KB'],
  ];
}

interface Measured {
  readonly turns: Turns;
  readonly startUp: StartUp;
  readonly understood: Understood;
  readonly large: LargeTenant;
  readonly many: ManyRoles;
}

function print({ turns, startUp, understood, large, many }: Measured): void {
  const { readyMs, restMb } = startUp;
  const ratio = turns.activationMs / turns.echoMs;
  const rows = [
    ['echo bot, one turn (median)', `${turns.echoMs.toFixed(1)} ms`, ''],
    ['typed activation, without Graph (median)', `${turns.activationMs.toFixed(1)} ms`, ''],
    ['… as a multiple of the echo turn', ratio.toFixed(2), 'at most 3'],
    ['Graph calls, typed activation, warm', String(turns.graphCalls), 'at most 2'],
    ['ready after start, existing data', `${(readyMs / 1000).toFixed(2)} s`, 'at most 3 s'],
    ['understanding: load', `${understood.loadMs.toFixed(0)} ms`, 'below 60 ms'],
    ['understanding: first phrase in a language', `${understood.firstMs.toFixed(0)} ms`, ''],
    ['understanding: a phrase, median', `${understood.p50Ms.toFixed(2)} ms`, ''],
    ['understanding: a phrase, 99 of 100', `${understood.p99Ms.toFixed(2)} ms`, 'below 1 ms'],
    [
      'understanding: with a slip, 99 of 100',
      `${understood.slipsP99Ms.toFixed(2)} ms`,
      'below 1 ms',
    ],
    ['understanding: 2,000 repetitive characters', `${understood.longestMs.toFixed(1)} ms`, ''],
    ['… as a multiple of 250 of them', understood.growth.toFixed(1), 'about 8 where linear'],
    ...rowsOf(large),
    ...rowsOfRoles(many),
    ['memory at rest', `${restMb.toFixed(0)} MB`, 'at most 300 MB'],
  ];
  for (const [what, value, limit] of rows) {
    process.stdout.write(`${what?.padEnd(44)}${value?.padStart(10)}  ${limit}\n`);
  }
  process.stdout.write(
    `${JSON.stringify({ ...turns, ratio, readyMs, restMb, ...understood, ...large, ...many })}\n`,
  );
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 1;
});
