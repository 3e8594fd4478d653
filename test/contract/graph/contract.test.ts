import { describeLicence } from './licence';
import { describePaging } from './paging';
import { openRig, type Rig } from './rig';
import { runSection } from './run-rows';
import { sections } from './sections';
import { readSettings } from './settings';
import { describeThrottling } from './throttling';

/**
 * The contract of Microsoft Graph and Azure Resource Manager, as the tables have it: at the local tenant,
 * or at the one that `TENANT_BASE` names, which is only read (`settings.ts` explains the settings).
 */
const settings = readSettings(process.env);
let rig: Rig;

beforeAll(async () => {
  rig = await openRig(settings);
});

afterAll(async () => {
  for (const remark of rig.remarks) process.stderr.write(`${remark}\n`);
  await rig.close();
});

for (const section of sections) runSection(section, settings, () => rig);

describePaging(() => rig);

// A real tenant has no switches for these.
if (settings.base === undefined) {
  describeThrottling(() => rig);
  describeLicence(() => rig);
}
