import type { GraphClient } from '../client';
import type { PimProvider } from '../provider';
import { postActivation } from './activation';
import { patchDecision, readOpenApproval } from './approval';
import { postCancel } from './cancel';
import { postDeactivation } from './deactivation';
import { postExtension } from './extension';
import type { Face } from './face';
import { readIsOn } from './is-on';
import { readEndedBy, readRequest, readRequestsSince } from './request';
import { readSettings } from './settings';

/** One of the two kinds that are at Microsoft Graph. */
export function graphProvider(client: GraphClient, face: Face): PimProvider {
  const reading = { client, face };
  return {
    settings: (person, role) => readSettings(client, face, person, role),
    activate: (person, order, now) => postActivation(reading, person, order, now),
    deactivate: (person, role) => postDeactivation(client, face, person, role),
    cancel: (person, { id }) => postCancel(client, face, person, id),
    request: (person, { id }, now) => readRequest({ ...reading, person }, id, now),
    requestsSince: (person, search, now) => readRequestsSince({ ...reading, person }, search, now),
    endedBy: (person, search) => readEndedBy({ ...reading, person }, search),
    isOn: (person, role) => readIsOn(client, face, person, role),
    askExtension: (person, order, now) => postExtension(reading, person, order, now),
    openApproval: (person, { id }) => readOpenApproval(client, face, person, id),
    decide: (person, decision, now) => patchDecision(reading, person, decision, now),
  };
}
