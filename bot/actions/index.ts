import type { Action } from '../action';
import { approveRequest } from './approve-request';
import { askExtension } from './ask-extension';
import { cancelRequest } from './cancel-request';
import { chooseAnswer } from './choose-answer';
import { denyRequest } from './deny-request';
import { dropDraft } from './drop-draft';
import { endActivation } from './end-activation';
import { endActivationLater } from './end-activation-later';
import { keepActivation } from './keep-activation';
import { pickRole } from './pick-role';
import { resumeTurn } from './resume-turn';
import { submitRequest } from './submit-request';
import { viewRequest } from './view-request';

const actions: ReadonlyMap<string, Action> = new Map(
  [
    approveRequest,
    askExtension,
    cancelRequest,
    chooseAnswer,
    denyRequest,
    dropDraft,
    endActivation,
    endActivationLater,
    keepActivation,
    pickRole,
    resumeTurn,
    submitRequest,
    viewRequest,
  ].map((action) => [action.verb, action]),
);

/** The action for a verb, exactly as written; `undefined` for any other. */
export function actionFor(verb: string): Action | undefined {
  return actions.get(verb);
}
