import {
  applicationMeets,
  checkApplication,
  checkPermission,
  checkRefusal,
  checkRow,
  checkTokens,
  type Turn,
} from './checks';
import { NotThere } from './places';
import type { Rig } from './rig';
import { type Ask, type Face, facesOf, type Refused, type Row, type Section } from './row';
import { isReading } from './send';
import type { Settings } from './settings';

/** What a real tenant does not have, it cannot be asked about; that is told in the end. */
async function ifThere(turn: Turn, check: (turn: Turn) => Promise<void>): Promise<void> {
  try {
    await check(turn);
  } catch (problem) {
    if (turn.rig.isLocal || !(problem instanceof NotThere)) throw problem;
    turn.rig.remarks.push(`${turn.face} ${turn.row.name}: not looked at. ${problem.message}`);
  }
}

interface Plan {
  readonly name: string;
  readonly runs: boolean;
  readonly check: (turn: Turn) => Promise<void>;
}

/** A refusal that needs nobody else's token can be had from any tenant. */
function isAnyones({ by, permission: other, application, flaw }: Refused): boolean {
  return [by, other, application, flaw].every((one) => one === undefined);
}

/** Who gets in; it takes tokens that only the local tenant's key can sign. */
function admissionPlans(row: Row, face: Face): readonly Plan[] {
  const closed = {
    name: 'lets nobody in with a token that is missing, expired or for another',
    runs: true,
    check: checkTokens,
  };
  if (face === 'arm' || row.path === '/$batch') return [closed];
  const meets = applicationMeets(row);
  const demanding = {
    name: `demands ${row.permission[0]}`,
    runs: true,
    check: (turn: Turn) => checkPermission(turn, false),
  };
  if (!meets) return [closed, demanding];
  const name =
    meets === 'admitted'
      ? 'admits an application with that permission, and none without'
      : 'is not for applications';
  return [
    closed,
    demanding,
    { name, runs: true, check: (turn: Turn) => checkApplication(turn, meets) },
  ];
}

/** What a row asks and is refused. What may not be sent is a skipped test. */
function askingPlans(row: Row, face: Face, settings: Settings): readonly Plan[] {
  const isLocal = settings.base === undefined;
  const isAsked = face !== 'arm' || isLocal || settings.armBase !== undefined;
  const goesOut = (ask: Pick<Ask, 'method' | 'path' | 'body'>) =>
    isAsked && (settings.mayWrite || isReading({ ...ask, url: ask.path, headers: {} }));
  return [
    ...(row.errors ?? []).map((refused) => ({
      name: `refuses ${refused.name}`,
      runs: (isLocal || isAnyones(refused)) && goesOut({ ...row, ...refused }),
      check: (turn: Turn) => checkRefusal(turn, refused),
    })),
    // Nobody waits at a real tenant for the time to pass that a write needs.
    {
      name: 'answers as documented',
      runs: goesOut(row) && (isLocal || !(row.writes && row.after)),
      check: checkRow,
    },
  ];
}

/** Who gets in hangs on the endpoint, and not on what is asked of it. */
function endpointOf({ method, path, permission, by }: Row, face: Face): string {
  return [face, method, path.split('?')[0], permission[0], by].join(' ');
}

/** Turns the rows of a section into tests. */
export function runSection(section: Section, settings: Settings, rig: () => Rig): void {
  const admitted = new Set<string>();

  function plansFor(row: Row, face: Face): readonly Plan[] {
    const asking = askingPlans(row, face, settings);
    const endpoint = endpointOf(row, face);
    if (settings.base !== undefined || admitted.has(endpoint)) return asking;
    admitted.add(endpoint);
    return [...admissionPlans(row, face), ...asking];
  }

  function runRow(row: Row, face: Face): void {
    for (const { name, runs, check } of plansFor(row, face)) {
      const test = runs ? it : it.skip;
      test(name, () => ifThere({ rig: rig(), section, row, face }, check));
    }
  }

  const turns = section.rows.flatMap((row) => facesOf(row).map((face) => ({ row, face })));
  describe(section.title, () => {
    for (const { row, face } of turns) {
      describe(`${row.name} (${face})`, () => runRow(row, face));
    }
  });
}
