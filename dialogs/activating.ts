import type { Reader } from '../cards/reader';
import type { DraftId } from '../pim/ids';
import type { Person } from '../pim/person';
import type { Ports } from '../pim/ports';

/** Who wants something activated, and how their clock goes. */
export interface Activating {
  readonly ports: Ports;
  readonly requester: Person;
  readonly reader: Reader;
  /** The draft that this goes on with, or a fresh id: it makes one request, however often it is sent. */
  readonly draft: DraftId;
}
