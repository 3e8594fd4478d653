import type { AlertName } from './alerts-record';

/** What PIM says of an alert; the placeholders are filled by whoever shows it. */
export interface AlertDefinition {
  readonly displayName: string;
  readonly description: string;
  readonly severityLevel: 'informational' | 'low' | 'medium' | 'high';
  readonly securityImpact: string;
  readonly mitigationSteps: string;
  readonly howToPrevent: string;
  readonly isRemediatable: boolean;
  readonly isConfigurable: boolean;
  /** What its configurations and incidents are called, before `AlertConfiguration` and `AlertIncident`. */
  readonly typeName: string;
}

export const definitions: Readonly<Record<AlertName, AlertDefinition>> = {
  InvalidLicenseAlert: {
    displayName: 'The organization does not have Microsoft Entra ID P2 or Governance',
    description: 'Privileged Identity Management does not work without a licence.',
    severityLevel: 'high',
    securityImpact: 'Roles can no longer be activated, and settings no longer be changed.',
    mitigationSteps: 'Buy licences for those who hold privileged roles.',
    howToPrevent: 'Renew the licences before they run out.',
    isRemediatable: false,
    isConfigurable: false,
    typeName: 'invalidLicense',
  },
  NoMfaOnRoleActivationAlert: {
    displayName: 'Roles do not require multifactor authentication for activation',
    description: '{0} roles can be activated without multifactor authentication.',
    severityLevel: 'medium',
    securityImpact: 'Whoever has a stolen password can activate the role.',
    mitigationSteps: 'Demand multifactor authentication in the settings of each role named.',
    howToPrevent: 'Demand multifactor authentication for the activation of every role.',
    isRemediatable: true,
    isConfigurable: false,
    typeName: 'noMfaOnRoleActivation',
  },
  RedundantAssignmentAlert: {
    displayName: "Administrators aren't using their privileged roles",
    description: '{0} people have not activated a role of theirs for {1}.',
    severityLevel: 'low',
    securityImpact: 'An eligibility that nobody needs can only be misused.',
    mitigationSteps: 'Review the people named, and take away what they do not need.',
    howToPrevent: 'Let eligibilities end, and review them regularly.',
    isRemediatable: true,
    isConfigurable: true,
    typeName: 'redundantAssignment',
  },
  RolesAssignedOutsidePimAlert: {
    displayName: 'Roles are being assigned outside of Privileged Identity Management',
    description: '{0} assignments were made without Privileged Identity Management.',
    severityLevel: 'high',
    securityImpact: 'Such assignments are not monitored and may be an attack.',
    mitigationSteps: 'Review the people named, and take away what was not meant.',
    howToPrevent: 'Find out who assigns roles elsewhere, and why.',
    isRemediatable: true,
    isConfigurable: false,
    typeName: 'rolesAssignedOutsidePrivilegedIdentityManagement',
  },
  SequentialActivationRenewalsAlert: {
    displayName: 'Roles are being activated too frequently',
    description: '{0} people have activated the same role again and again.',
    severityLevel: 'medium',
    securityImpact: 'Somebody may be testing what they can do.',
    mitigationSteps:
      'Review the people named, and whether the role may be held for longer at once.',
    howToPrevent: 'Let activations last as long as the work does.',
    isRemediatable: false,
    isConfigurable: true,
    typeName: 'sequentialActivationRenewals',
  },
  StaleSignInAlert: {
    displayName: 'Potential stale accounts in a privileged role',
    description: '{0} people with a privileged role have not signed in for {1}.',
    severityLevel: 'medium',
    securityImpact: 'Accounts that nobody uses are taken over without anybody noticing.',
    mitigationSteps: 'Review the people named, and take away what they no longer need.',
    howToPrevent: 'Review who holds privileged roles regularly.',
    isRemediatable: true,
    isConfigurable: true,
    typeName: 'staleSignIn',
  },
  TooManyGlobalAdminsAssignedToTenantAlert: {
    displayName: 'There are too many Global Administrators',
    description: '{0} people are Global Administrators, which is {1}% of all role assignments.',
    severityLevel: 'low',
    securityImpact: 'Each Global Administrator can do everything.',
    mitigationSteps: 'Review the people named, and give them a lesser role where it is enough.',
    howToPrevent: 'Give the least privileged role for each task.',
    isRemediatable: true,
    isConfigurable: true,
    typeName: 'tooManyGlobalAdminsAssignedToTenant',
  },
};
