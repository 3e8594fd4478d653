import { isAway } from '../../pim/errors';
import { followExtensions } from '../../pim/follow-extensions';
import { lookAtEligibilities, lookDaily, morningOf } from '../../pim/look-at-eligibilities';
import type { Person } from '../../pim/person';
import type { PersonJobKind, Ports } from '../../pim/ports';
import type { ClaimedJob } from '../work/queues';

/** Work of a person that is due. Like a request's jobs it may run twice; tells when to run it again. */
type PersonWork = (ports: Ports, person: Person) => Promise<Date | undefined>;

/** Every job of a person there is, by kind. */
export const personJobs: Readonly<Record<PersonJobKind, PersonWork>> = {
  'watch-eligibilities': quietly(lookDaily),
  'eligibility-moment': quietly(lookAtEligibilities),
  'follow-extensions': quietly(followExtensions),
};

/** Nobody is asked to sign in for what they did not ask for: who is away is tried again next morning. */
function quietly(work: (ports: Ports, person: Person) => Promise<unknown>): PersonWork {
  return async (ports, person) => {
    try {
      const again = await work(ports, person);
      return again instanceof Date ? again : undefined;
    } catch (error) {
      if (isAway(error)) return morningOf(ports, person);
      throw error;
    }
  };
}

export function isPersonJob(
  job: ClaimedJob,
): job is Extract<ClaimedJob, { readonly kind: PersonJobKind }> {
  return Object.hasOwn(personJobs, job.kind);
}
