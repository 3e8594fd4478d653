import type { AlertRecord } from '../alerts-record';
import type { AzureAlertName } from './azure-alerts-record';

export interface AzureAlertDefinition {
  readonly displayName: string;
  readonly description: string;
  readonly severityLevel: 'Low' | 'Medium' | 'High';
  readonly securityImpact: string;
  readonly mitigationSteps: string;
  readonly howToPrevent: string;
  readonly isRemediatable: boolean;
  readonly isConfigurable: boolean;
}

const fewerOwners = {
  severityLevel: 'Medium',
  securityImpact: 'Each owner can do everything with the resource, and give access to others.',
  mitigationSteps: 'Review the owners, and give them a lesser role where it is enough.',
  howToPrevent: 'Give the least privileged role for each task.',
  isRemediatable: true,
  isConfigurable: true,
} as const;

export const azureDefinitions: Readonly<Record<AzureAlertName, AzureAlertDefinition>> = {
  TooManyOwnersAssignedToResource: {
    displayName: 'Too many owners assigned to a resource',
    description: 'Too many people have the Owner role.',
    ...fewerOwners,
  },
  TooManyPermanentOwnersAssignedToResource: {
    displayName: 'Too many permanent owners assigned to a resource',
    description: 'Too many people have the Owner role for good.',
    ...fewerOwners,
  },
  DuplicateRoleCreated: {
    displayName: 'Duplicate role created',
    description: 'Several roles allow the same.',
    severityLevel: 'Medium',
    securityImpact: 'Nobody sees any longer which role is meant for what.',
    mitigationSteps: 'Keep one of the roles, and give it to those who hold the others.',
    howToPrevent: 'Look for a role that fits before making one.',
    isRemediatable: false,
    isConfigurable: false,
  },
  AzureRolesAssignedOutsidePim: {
    displayName: 'Roles are being assigned outside of Privileged Identity Management',
    description: 'Assignments were made without Privileged Identity Management.',
    severityLevel: 'High',
    securityImpact: 'Such assignments are not monitored and may be an attack.',
    mitigationSteps: 'Review the people named, and take away what was not meant.',
    howToPrevent: 'Find out who assigns roles elsewhere, and why.',
    isRemediatable: true,
    isConfigurable: false,
  },
};

/** The product's own thresholds are not published: these are those of its samples. */
export const azureThresholds: Readonly<Record<AzureAlertName, AlertRecord['thresholds']>> = {
  TooManyOwnersAssignedToResource: {
    thresholdNumberOfOwners: 5,
    thresholdPercentageOfOwnersOutOfAllRoleMembers: 50,
  },
  TooManyPermanentOwnersAssignedToResource: {
    thresholdNumberOfPermanentOwners: 3,
    thresholdPercentageOfPermanentOwnersOutOfAllOwners: 40,
  },
  DuplicateRoleCreated: {},
  AzureRolesAssignedOutsidePim: {},
};
