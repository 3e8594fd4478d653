import type { GraphClient } from '../client';
import type { PimProvider } from '../provider';
import { putActivation, putDeactivation } from './activation';
import { patchAzureDecision, readAzureApproval } from './approval';
import type { ArmClient } from './client';
import { putExtension } from './extension';
import { readAzureIsOn } from './is-on';
import {
  postAzureCancel,
  readAzureEndedBy,
  readAzureRequest,
  readAzureRequestsSince,
} from './requests';
import { readAzureSettings } from './settings';

/** Azure resource roles, which are at Azure Resource Manager; who somebody is, Graph says. */
export function azureProvider(arm: ArmClient, graph: GraphClient): PimProvider {
  return {
    settings: (person, role) => readAzureSettings(arm, person, role),
    activate: (person, order, now) => putActivation(arm, person, order, now),
    deactivate: (person, role) => putDeactivation(arm, person, role),
    cancel: (person, request) => postAzureCancel(arm, person, request),
    request: (person, request, now) => readAzureRequest(arm, person, request, now),
    requestsSince: (person, search, now) => readAzureRequestsSince(arm, person, search, now),
    endedBy: (person, search) => readAzureEndedBy(arm, person, search),
    isOn: (person, role) => readAzureIsOn(arm, person, role),
    askExtension: (person, order, now) => putExtension(arm, person, order, now),
    openApproval: (person, request) => readAzureApproval({ arm, graph }, person, request),
    decide: (person, decision, now) => patchAzureDecision(arm, person, decision, now),
  };
}
