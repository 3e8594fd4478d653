import fc from 'fast-check';
import { personId } from '../../../tenant/directory/cast-ids';
import { directoryRole } from '../../../tenant/directory/directory-role';
import type { Happening, HappeningKind } from '../../../tenant/directory/happening';
import { roleIdOf } from '../../../tenant/directory/roles';
import { seedGroups } from '../../../tenant/directory/seed-groups';
import { seedPeople } from '../../../tenant/directory/seed-people';
import { seedRoles } from '../../../tenant/directory/seed-roles';
import type { DirectoryState } from '../../../tenant/directory/state';
import { catchUpMail } from '../../../tenant/mail/catch-up';
import { startOfTime } from '../rig';

const exchange = roleIdOf('Exchange Administrator');
const requestIds = ['00000000-a', '00000005-b'];

function directoryWithRequests(): DirectoryState {
  const directory: DirectoryState = {
    people: seedPeople(startOfTime),
    groups: seedGroups(),
    ...seedRoles(startOfTime),
  };
  for (const id of requestIds) {
    directory.approvals[id] = {
      id,
      approverIds: ['grace', 'henrik', 'ines'].map(personId),
      status: 'InProgress',
      reviewResult: 'NotReviewed',
      justification: '',
      reviewedById: null,
      reviewedDateTime: null,
    };
  }
  return directory;
}

function minutesIn(minutes: number): Date {
  return new Date(startOfTime.getTime() + minutes * 60_000);
}

const kinds: readonly HappeningKind[] = [
  'approval-requested',
  'approval-approved',
  'approval-denied',
  'approval-expired',
  'activation-completed',
  'activation-canceled',
  'eligibility-assigned',
  'eligibility-expired',
];

const story = fc
  .array(
    fc.record({
      kind: fc.constantFrom(...kinds),
      minute: fc.nat(40),
      requestId: fc.constantFrom(...requestIds),
    }),
    { maxLength: 12 },
  )
  .map((steps) =>
    steps
      .toSorted((a, b) => a.minute - b.minute)
      .map(
        ({ kind, minute, requestId }): Happening => ({
          kind,
          at: minutesIn(minute).toISOString(),
          role: directoryRole(exchange),
          principalId: personId('ada'),
          byId: personId('grace'),
          requestId,
          endsAt: minutesIn(20_000).toISOString(),
        }),
      ),
  );

function sent({ mailbox }: DirectoryState): object[] {
  return mailbox.mails.map(({ id: _id, ...mail }) => mail);
}

describe('the mailbox', () => {
  it('holds the same mails whenever somebody looks into it', () => {
    fc.assert(
      fc.property(story, fc.array(fc.nat(60), { maxLength: 8 }), (happenings, looks) => {
        const once = directoryWithRequests();
        once.happenings.push(...happenings);
        catchUpMail(once, minutesIn(60));

        const often = directoryWithRequests();
        const minutes = [...looks, 60].toSorted((a, b) => a - b);
        for (const minute of minutes) {
          const known = often.happenings.length;
          const due = happenings.slice(known).filter(({ at }) => new Date(at) <= minutesIn(minute));
          often.happenings.push(...due);
          catchUpMail(often, minutesIn(minute));
        }
        expect(sent(often)).toEqual(sent(once));
      }),
      { numRuns: 25 },
    );
  });

  it('asks no approver about what was settled before the first mail went out', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 12 }), (minute) => {
        const directory = directoryWithRequests();
        const [requestId = ''] = requestIds;
        const about = { role: directoryRole(exchange), principalId: personId('ada'), requestId };
        directory.happenings.push(
          { kind: 'approval-requested', at: minutesIn(0).toISOString(), ...about },
          {
            kind: 'approval-approved',
            at: minutesIn(minute).toISOString(),
            byId: personId('grace'),
            ...about,
          },
        );
        catchUpMail(directory, minutesIn(60));
        const { mails } = directory.mailbox;
        const asked = mails.filter(({ reason }) => reason === 'approval-requested');
        const told = mails.filter(({ reason }) => reason === 'approval-approved');
        expect(asked).toHaveLength(minute < 3 ? 0 : 3);
        expect(told).toHaveLength(minute < 3 ? 1 : 3);
      }),
      { numRuns: 13 },
    );
  });
});
