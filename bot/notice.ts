import type { Reader } from '../cards/reader';
import type { UserId } from '../pim/ids';
import type { NoticeKind, Ports, SentMessage } from '../pim/ports';
import type { ActivationRequest } from '../pim/request';
import type { Message } from './outbound';

/** What a notice is made from when it goes out: the request as it is then, not as it was ordered. */
export interface NoticeContext {
  readonly request: ActivationRequest;
  /** The reader of a notice in a 1:1 chat; a channel has none. */
  readonly reader: Reader & { readonly userId?: UserId };
  /** Teams ids of the approvers who can be given a view of their own. */
  readonly approverTeamsIds: readonly string[];
  readonly ports: Pick<Ports, 'sentMessages'>;
}

/** A message that the bot sends by itself. */
export interface Notice {
  readonly kind: NoticeKind;
  /** Whether the message shows the request and is kept up to date from then on. */
  readonly copy?: SentMessage['copy'];
  /** `undefined` where there is nothing to say any more. */
  compose(context: NoticeContext): Promise<Message | undefined>;
}
