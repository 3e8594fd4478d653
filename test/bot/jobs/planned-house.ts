import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLog } from '../../../bot/log';
import type { ClaimedJob } from '../../../bot/work/queues';
import { runDueJobs } from '../../../bot/work/run-jobs';
import { underWay } from '../../../bot/work/under-way';
import type { EntraRequestId, RequestId } from '../../../pim/ids';
import { acceptAtOnce, submit } from '../../../pim/moves';
import { factOf } from '../../../pim/orders';
import { planActivation } from '../../../pim/plan-activation';
import type { Ports } from '../../../pim/ports';
import { recordMove } from '../../../pim/record-move';
import { type ActivationRequest, minutesAfter } from '../../../pim/request';
import { openStore, type Store } from '../../../store/store';
import { type EntraOfOne, entraOfOne } from '../../fixtures/entra-of-one';
import { ada, ask, exchangeAdministrator, now } from '../../fixtures/request';

const first = '7KQ2' as RequestId;

/** Ada's role is on for an hour; what follows it is done by the real jobs, with a clock of its own. */
export interface PlannedHouse {
  readonly ports: Ports;
  readonly entra: EntraOfOne;
  /** Plans an hour more; the plan as it was kept, or the one there was. */
  plan(): Promise<ActivationRequest>;
  first(): Promise<ActivationRequest>;
  request(id: RequestId): Promise<ActivationRequest>;
  /** Does everything that is due until then, each at its time. */
  advance(minutes: number): Promise<void>;
  /** The messages that were ordered since the last look, by their keys. */
  ordered(): Promise<readonly string[]>;
  close(): Promise<void>;
}

export async function plannedHouse(approval = false): Promise<PlannedHouse> {
  const folder = mkdtempSync(join(tmpdir(), 'pim-planned-'));
  const store = await openStore({ file: join(folder, 'bot.db') });
  let time = now;
  let seed = 0;
  const clock = { now: () => time };
  const entra = entraOfOne(clock);
  const ports: Ports = {
    ...store,
    clock,
    directory: entra.directory,
    notices: store.outbox,
    random: (length) => new Uint8Array(length).map(() => (seed += 7)),
  };
  entra.activate(60);
  await switchOn(ports);
  entra.approval = approval;

  return {
    ports,
    entra,
    async plan() {
      const startsAt = minutesAfter(now, 60);
      const order = { ...onlyOrder, startsAt };
      const settings = await entra.directory.roleSettings(ada, exchangeAdministrator);
      const following = { order, settings, follows: { request: first } };
      return (await planActivation(ports, ada, following)).request;
    },
    first: () => found(ports, first),
    request: (id) => found(ports, id),
    async advance(minutes) {
      const until = minutesAfter(time, minutes);
      for (;;) {
        await emptyJobs(store, ports);
        const due = await store.jobs.nextDue();
        if (!due || due > until) break;
        if (due > time) time = due;
      }
      time = until;
    },
    ordered: () => orderedIn(store, clock),
    async close() {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const onlyOrder = { role: exchangeAdministrator, minutes: 60, justification: 'the move' };

/** Our record of what runs. */
async function switchOn(ports: Ports): Promise<void> {
  const submitting = submit(first, ask({ minutes: 60 }));
  await ports.requests.create(submitting, { fact: factOf('request.submitted', submitting, now) });
  const entraRequestId = '33333333-3333-4333-8333-333333333333' as EntraRequestId;
  const when = { startsAt: now, endsAt: minutesAfter(now, 60), started: true, entraRequestId };
  await recordMove(ports, submitting, acceptAtOnce(submitting, when), { tell: false });
}

async function found({ requests }: Ports, id: RequestId): Promise<ActivationRequest> {
  const request = await requests.find(id);
  if (!request) throw new Error(`There is no request ${id}.`);
  return request;
}

async function emptyJobs(store: Store, ports: Ports): Promise<void> {
  const log = createLog('silent');
  const runner = { queue: store.jobs, ports, log, underWay: underWay<ClaimedJob>() };
  const wait = async (work: readonly Promise<void>[]) => {
    await Promise.all(work);
  };
  while (await runDueJobs(runner, { wait }));
}

async function orderedIn(store: Store, clock: Ports['clock']): Promise<readonly string[]> {
  const keys: string[] = [];
  for (;;) {
    const messages = await store.outbox.claim(clock.now(), 50, 30_000);
    if (messages.length === 0) return keys.sort((a, b) => a.localeCompare(b));
    for (const message of messages) {
      keys.push(message.key);
      await store.outbox.delivered(message);
    }
  }
}
