import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';
import { openRig, type Rig } from './rig';
import { facesOf, type Row } from './row';
import { sections } from './sections';
import { Withheld } from './send';
import { readSettings } from './settings';

const rows = sections.flatMap(({ rows: some, by }) => some.map((row) => ({ by, ...row })));
const writes = rows.filter((row) => row.writes);

/** A tenant that only writes down what it is sent. */
interface Witness {
  readonly address: string;
  readonly heard: string[];
  close(): void;
}

async function openWitness(): Promise<Witness> {
  const heard: string[] = [];
  const server: Server = createServer((request, response) => {
    heard.push(`${request.method} ${request.url}`);
    response.setHeader('content-type', 'application/json').end('{"value":[]}');
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = z.custom<AddressInfo>().parse(server.address());
  return { address: `http://127.0.0.1:${port}`, heard, close: () => server.close() };
}

function settingsFor(address: string, more: Record<string, string> = {}) {
  const ids = Object.fromEntries(
    rows.flatMap((row) =>
      [...JSON.stringify([row.path, row.body ?? '']).matchAll(/\{(\w+)\}/g)].map(([, name]) => [
        name,
        '/an-id',
      ]),
    ),
  );
  return readSettings({
    TENANT_BASE: address,
    TENANT_ARM_BASE: address,
    TENANT_TOKEN: 'a-token',
    TENANT_IDS: JSON.stringify(ids),
    ...more,
  });
}

async function sendAll(rig: Rig, some: readonly (Row & { readonly by: string })[]) {
  const outcomes: string[] = [];
  for (const row of some) {
    const { method, path, body, by, permission } = row;
    for (const face of facesOf(row)) {
      const ask = { face, method, path, ...(body === undefined ? {} : { body }) };
      const sent = rig.ask(ask, { by, permission });
      outcomes.push(
        await sent.then(
          () => 'sent',
          (problem: unknown) => (problem instanceof Withheld ? 'withheld' : String(problem)),
        ),
      );
    }
  }
  return new Set(outcomes);
}

describe('a tenant that is only to be read', () => {
  let witness: Witness;

  beforeEach(async () => {
    witness = await openWitness();
  });

  afterEach(() => witness.close());

  it('is sent nothing that writes, whatever the tables ask for', async () => {
    const rig = await openRig(settingsFor(witness.address));
    expect(await sendAll(rig, writes)).toEqual(new Set(['withheld']));
    expect(witness.heard).toEqual([]);
  });

  it('is asked everything else', async () => {
    const rig = await openRig(settingsFor(witness.address));
    const others = rows.filter((row) => !row.writes);
    expect(await sendAll(rig, others)).toEqual(new Set(['sent']));
    expect(witness.heard.length).toBeGreaterThanOrEqual(others.length);
  });

  it('is not written to through a batch, whatever else is in it', async () => {
    const rig = await openRig(settingsFor(witness.address));
    const requests = [
      { id: '1', method: 'GET', url: '/me' },
      { id: '2', method: 'PATCH', url: '/me', headers: {}, body: {} },
    ];
    const batch = { face: 'v1.0', method: 'POST', path: '/$batch', body: { requests } } as const;
    await expect(rig.ask(batch, { by: '', permission: [] })).rejects.toThrow(Withheld);
    expect(witness.heard).toEqual([]);
  });

  it('is written to where somebody has allowed it', async () => {
    const rig = await openRig(settingsFor(witness.address, { TENANT_WRITES: 'allowed' }));
    expect(await sendAll(rig, writes.slice(0, 3))).toEqual(new Set(['sent']));
    expect(witness.heard).not.toEqual([]);
  });

  it('needs somebody in whose name it is asked', () => {
    expect(() => readSettings({ TENANT_BASE: witness.address })).toThrow(/TENANT_TOKEN/);
    expect(() => settingsFor(witness.address, { TENANT_WRITES: 'perhaps' })).toThrow();
  });
});
