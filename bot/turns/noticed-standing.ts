import { beginLooking, noteStanding } from '../../pim/look-at-eligibilities';
import type { Person } from '../../pim/person';
import type { Ports } from '../../pim/ports';
import type { Standing } from '../../pim/standing';
import type { House, SignIn } from './house';

/** What a turn has read of somebody shows which of their eligibilities end, too: told after the answer. */
export function noticeEndings(
  { ports, background, wake }: Pick<House, 'ports' | 'background' | 'wake'>,
  person: Person,
  read: { readonly standing: Promise<Standing>; readonly azure: boolean },
): void {
  const noting = read.standing.then(
    (standing) => noteStanding(ports, person, { standing, azure: read.azure, inTurn: true }),
    // Whoever asked for it tells what failed.
    () => undefined,
  );
  background(noting.then(wake));
}

/** Whoever signs in is looked after from then on, also where they only decide what others ask for. */
export function lookingAfter(
  signIn: SignIn,
  ports: Pick<Ports, 'people' | 'clock' | 'jobs'>,
): SignIn {
  return {
    ...signIn,
    async exchange(person, ssoToken) {
      await signIn.exchange(person, ssoToken);
      await beginLooking(ports, person);
    },
  };
}
