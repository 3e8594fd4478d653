import type { NoticeKind } from '../../pim/ports';
import type { Notice } from '../notice';
import { approvalDirect } from './approval-direct';
import { approvalInChannel } from './approval-in-channel';
import { decidedByAnother } from './decided-by-another';
import { ended } from './ended';
import { endingSoon } from './ending-soon';
import { notGivenBack } from './not-given-back';
import { outcome } from './outcome';
import { planNews } from './plan-news';
import { receipt } from './receipt';

/** Every notice there is, by kind. */
export const notices: Readonly<Record<NoticeKind, Notice>> = {
  receipt,
  'approval-in-channel': approvalInChannel,
  'approval-direct': approvalDirect,
  outcome,
  'decided-by-another': decidedByAnother,
  'ending-soon': endingSoon,
  ended,
  'not-given-back': notGivenBack,
  'plan-news': planNews,
};
