import type { Reader } from '../cards/reader';
import type { DraftId } from '../pim/ids';
import type { Person } from '../pim/person';
import type { Ports } from '../pim/ports';
import type { Standing } from '../pim/standing';
import type { RoleMeant } from '../pim/wish';

/** Whom a dialog talks with, and how their clock goes. */
export interface Asking {
  readonly ports: Ports;
  readonly requester: Person;
  readonly reader: Reader;
  /** The draft that this goes on with, or a fresh id: it makes one request, however often it is sent. */
  readonly draft: DraftId;
}

/** The same for somebody who wants something activated. */
export interface Activating extends Asking {
  /** What they may have and hold, as far as these words for roles can mean it; read once. */
  standing(roles?: readonly RoleMeant[]): Promise<Standing>;
}
