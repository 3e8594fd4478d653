import { readError } from './read-answer';
import type { Rig } from './rig';
import { type Face, facesOf, type Row } from './row';
import { sections } from './sections';

/** What is PIM's own; definitions and plain assignments of roles need no licence. */
const premium =
  /Schedule|roleAssignmentApprovals|roleManagementPolic|privilegedAccess|accessReviews|roleManagementAlerts|eligibleChildResources/;
const free = /roleDefinitions|roleAssignments[/?]|accessReviewSchedule/;

interface Question {
  readonly row: Row;
  readonly face: Face;
  readonly by: string;
}

const questions: readonly Question[] = sections.flatMap((section) =>
  section.rows
    .filter(({ method, path }) => method === 'GET' && premium.test(path) && !free.test(path))
    .flatMap((row) => facesOf(row).map((face) => ({ row, face, by: row.by ?? section.by }))),
);

/** Nobody pays for PIM any more: the last thing that is asked, for much is gone then. */
export function describeLicence(rig: () => Rig): void {
  describe('Without a licence', () => {
    beforeAll(async () => {
      await rig().sandbox('POST', '/license', { premium: false });
    });

    it.each(
      questions.map((question) => [`${question.row.name} (${question.face})`, question] as const),
    )('PIM answers nothing to whoever %s', async (_name, { row, face, by }) => {
      const { path, permission, headers = {} } = row;
      const reply = await rig().ask({ face, method: 'GET', path, headers }, { by, permission });
      expect({ status: reply.status, ...readError(reply, face === 'arm') }).toEqual({
        status: 400,
        code: 'AadPremiumLicenseRequired',
        message:
          'The tenant needs to have Microsoft Entra ID P2 or Microsoft Entra ID Governance license.',
      });
    });
  });
}
