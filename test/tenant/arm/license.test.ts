import { over, refusal } from './arm-tenant';
import { armForAll } from './lent-arm';

const arm = armForAll();

const eligibilities = over('', 'roleEligibilityScheduleInstances');
const asTarget = { $filter: 'asTarget()' };

describe('PIM for Azure without a licence', () => {
  it('answers nothing, and everything again once somebody pays', async () => {
    const { directory } = arm.core.tenant;
    directory.premiumLicense = false;
    expect(await arm.as('kenji').get(eligibilities, asTarget)).toMatchObject(
      refusal(
        400,
        'AadPremiumLicenseRequired',
        'The tenant needs to have Microsoft Entra ID P2 or Microsoft Entra ID Governance license.',
      ),
    );
    const definitions = await arm.as('priya').get(over('', 'roleDefinitions'));
    expect(definitions.body.error?.code).not.toBe('AadPremiumLicenseRequired');
    directory.premiumLicense = true;
    expect((await arm.as('kenji').get(eligibilities, asTarget)).status).toBe(200);
  });
});
