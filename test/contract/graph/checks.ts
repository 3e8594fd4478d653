import { permission, refusalWithout } from './permissions';
import { fieldOf, NotThere } from './places';
import { itemsIn, readAnswer, readError } from './read-answer';
import type { Rig } from './rig';
import type { Ask, Bearer, Face, Refused, Row, Section } from './row';
import type { Reply } from './send';

/** Somebody who may look at everything that shows whether a refused write has changed something. */
const surveyor = {
  by: 'emergency1',
  permission: [...Object.values(permission), 'user_impersonation', 'Directory.Read.All'],
};

/** One row, on one face, of one section, at one tenant. */
export interface Turn {
  readonly rig: Rig;
  readonly section: Section;
  readonly row: Row;
  readonly face: Face;
}

function askOf({ row, face }: Pick<Turn, 'row' | 'face'>): Ask {
  const { method, path, body, headers } = row;
  return {
    face,
    method,
    path,
    ...(body === undefined ? {} : { body }),
    ...(headers ? { headers } : {}),
  };
}

function bearerOf({ row, section }: Pick<Turn, 'row' | 'section'>): Bearer {
  return { by: row.by ?? section.by, permission: row.permission };
}

async function look({ rig, section }: Turn): Promise<string> {
  const watcher = { ...surveyor, by: section.watchedBy ?? surveyor.by };
  const replies = section.watched.map((ask) => rig.ask({ method: 'GET', ...ask }, watcher));
  const answers = await Promise.all(replies);
  expect(answers.map(({ status }) => status)).toEqual(section.watched.map(() => 200));
  return JSON.stringify(answers.map(({ body }) => body));
}

/** What was seen since the last write that was meant; looking is dear where much is listed. */
const seen = new WeakMap<Section, string>();

/** Does something that must leave no trace. */
async function withoutTrace(turn: Turn, isWrite: boolean, run: () => Promise<void>): Promise<void> {
  const before = isWrite ? (seen.get(turn.section) ?? (await look(turn))) : '';
  await run();
  if (!isWrite) return;
  const after = await look(turn);
  seen.set(turn.section, after);
  if (after !== before) expect(JSON.parse(after)).toEqual(JSON.parse(before));
}

function checkHeaders({ headers }: Reply, wanted: Row['answerHeaders'] = {}): void {
  for (const [name, pattern] of Object.entries(wanted)) {
    expect({ [name]: headers.get(name) }).toEqual({ [name]: expect.stringMatching(pattern) });
  }
}

function keepIds({ places }: Rig, { keeps, keepsFromHeader }: Row, reply: Reply): void {
  for (const [name, field] of Object.entries(keeps ?? {})) {
    places.keep(name, fieldOf(reply.body, field));
  }
  for (const [name, header] of Object.entries(keepsFromHeader ?? {})) {
    places.keep(name, reply.headers.get(header)?.split('?')[0]?.split('/').at(-1));
  }
}

/** Whoever points the suite at a real tenant may lack a permission or a role there; that is no fault of its. */
function demandAdmission({ rig }: Turn, { status, body }: Reply): void {
  if (rig.isLocal || status !== 403) return;
  throw new NotThere(`The caller may not: ${JSON.stringify(body)}`);
}

/** Sends a row and compares the answer with what is documented. */
export async function checkRow({ rig, section, row, face }: Turn): Promise<void> {
  seen.delete(section);
  if (row.after && rig.isLocal) await rig.sandbox('POST', '/clock', { advance: row.after });
  const reply = await rig.ask(askOf({ row, face }), bearerOf({ row, section }));
  demandAdmission({ rig, section, row, face }, reply);
  expect({
    status: reply.status,
    ...(reply.status === row.status ? {} : { body: reply.body }),
  }).toEqual({
    status: row.status,
  });
  keepIds(rig, row, reply);
  const isArm = face === 'arm';
  const { wrong, unknown } = readAnswer(row, reply, isArm);
  expect(wrong).toEqual([]);
  if (rig.isLocal) expect(unknown).toEqual([]);
  else rig.remarks.push(...unknown.map((one) => `${row.path}: ${one}`));
  if (rig.isLocal && row.list === 'filled') expect(itemsIn(reply, isArm)).not.toEqual([]);
  checkHeaders(reply, row.answerHeaders);
}

export async function checkRefusal(turn: Turn, refused: Refused): Promise<void> {
  const { rig, row, face } = turn;
  const {
    name: _name,
    status,
    code,
    message,
    by,
    permission: other,
    application,
    flaw,
    ...changed
  } = refused;
  const ask: Ask = { ...askOf(turn), ...changed };
  const bearer: Bearer = {
    ...bearerOf(turn),
    ...(by === undefined ? {} : { by }),
    ...(other ? { permission: other } : {}),
    ...(application ? { application } : {}),
    ...(flaw ? { flaw } : {}),
  };
  await withoutTrace(turn, ask.method !== 'GET' && row.writes === true, async () => {
    const reply = await rig.ask(ask, bearer);
    if (status !== 403) demandAdmission(turn, reply);
    const { status: given, body } = reply;
    expect({ status: given, body }).toMatchObject({ status, body: { error: { code } } });
    const error = readError(reply, face === 'arm');
    if (message instanceof RegExp) expect(error.message).toMatch(message);
    else if (message !== undefined) expect(error.message).toBe(message);
  });
}

const unauthorized: Readonly<Record<'graph' | 'arm', Readonly<Record<string, string>>>> = {
  graph: {
    absent: 'InvalidAuthenticationToken',
    expired: 'InvalidAuthenticationToken',
    'other audience': 'InvalidAuthenticationToken',
  },
  arm: {
    absent: 'AuthenticationFailed',
    expired: 'ExpiredAuthenticationToken',
    'other audience': 'InvalidAuthenticationTokenAudience',
  },
};

export async function checkTokens(turn: Turn): Promise<void> {
  const { rig, row, face } = turn;
  const codes = unauthorized[face === 'arm' ? 'arm' : 'graph'];
  await withoutTrace(turn, row.writes === true, async () => {
    for (const flaw of ['absent', 'expired', 'other audience'] as const) {
      const reply = await rig.ask(askOf(turn), { ...bearerOf(turn), flaw });
      const { code } = readError(reply, face === 'arm');
      expect({ flaw, status: reply.status, code }).toEqual({
        flaw,
        status: 401,
        code: codes[flaw],
      });
    }
  });
}

/** Somebody who may, but whose client may not. */
export async function checkPermission(turn: Turn, application: boolean): Promise<void> {
  const { rig, row } = turn;
  const [least = ''] = row.permission;
  const { code, message } = refusalWithout(least);
  await withoutTrace(turn, row.writes === true, async () => {
    const bearer = { ...bearerOf(turn), permission: ['Mail.Read'], application };
    const reply = await rig.ask(askOf(turn), bearer);
    const error = readError(reply, false);
    expect({ status: reply.status, ...error }).toEqual({
      status: 403,
      code,
      message: expect.stringMatching(message),
    });
  });
}

export function applicationMeets({
  method,
  path,
  application,
}: Row): 'admitted' | 'refused' | undefined {
  if (application === 'not asked') return undefined;
  if (application || method !== 'GET') return application;
  return /filterByCurrentUser|^\/me\b/.test(path) ? undefined : 'admitted';
}

export async function checkApplication(turn: Turn, meets: 'admitted' | 'refused'): Promise<void> {
  const { rig, row } = turn;
  const { status } = await rig.ask(askOf(turn), { ...bearerOf(turn), application: true });
  expect(status).toBe(meets === 'admitted' ? row.status : 403);
  if (meets === 'admitted') await checkPermission(turn, true);
}
