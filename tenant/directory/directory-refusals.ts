import type { Refusal } from './refusal';

/** What the directory itself says, outside PIM, to somebody whose active roles do not suffice. */
export const requestDenied: Refusal = {
  status: 403,
  code: 'Authorization_RequestDenied',
  message: 'Insufficient privileges to complete the operation.',
};

function badValue(message: string): Refusal {
  return { status: 400, code: 'Request_BadRequest', message };
}

export function valueRequired(property: string, resource: string): Refusal {
  return badValue(`A value is required for property '${property}' of resource '${resource}'.`);
}

export function valueInvalid(property: string, resource: string): Refusal {
  return badValue(`Invalid value specified for property '${property}' of resource '${resource}'.`);
}

export function propertyUnknown(property: string): Refusal {
  return badValue(`Invalid property '${property}'.`);
}

export const domainUnknown = badValue(
  'The domain portion of the userPrincipalName property is invalid. You must use one of the verified domain names in your organization.',
);

export const nameTaken = badValue(
  'Another object with the same value for property userPrincipalName already exists.',
);

export const passwordMissing = badValue('A password must be specified to create a new user.');

export const passwordTooSimple = badValue(
  'The specified password does not comply with password complexity requirements. Please provide a different password.',
);

export function alreadyReferenced(property: string): Refusal {
  return badValue(
    `One or more added object references already exist for the following modified properties: '${property}'.`,
  );
}

export const lastOwner = badValue(
  'The group must have at least one owner, hence this owner cannot be removed.',
);

/** Such a group's members follow from somewhere else. */
export const mastered = badValue(
  'Unable to update the specified properties for on-premises mastered Directory Sync objects or objects currently undergoing migration.',
);

export const mailGroupsElsewhere = badValue(
  'Mail-enabled security groups and distribution lists cannot be created here.',
);

export const conflictingObject = badValue(
  'A conflicting object with one or more of the specified property values is present in the directory.',
);

export const lastAdministrator = badValue(
  'The last active holder of this role cannot be removed from it.',
);
