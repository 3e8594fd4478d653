import type { Refused } from '../row';

/** An address of a list without its query. */
function bare(path: string): string {
  return path.split('?')[0] ?? path;
}

function asking(path: string, query: string): string {
  return `${path}${path.includes('?') ? '&' : '?'}${query}`;
}

/** OData that cannot be read or names what there is not. */
export function malformed(path: string): readonly Refused[] {
  const refusal = { status: 400, code: 'BadRequest' } as const;
  const list = bare(path);
  const filter = /\$filter=([^&]*)/.exec(path)?.[1];
  const condition = filter === undefined ? '' : `${filter} and `;
  return [
    {
      name: 'a filter that breaks off',
      path: `${list}?$filter=${condition}id eq`,
      ...refusal,
      message: /^Invalid filter clause: /,
    },
    {
      name: 'a filter by what there is not',
      path: `${list}?$filter=${condition}shoeSize eq 'x'`,
      ...refusal,
      message: /^Invalid filter clause: .*'shoeSize'/,
    },
    {
      name: 'a selection of what there is not',
      path: asking(path, '$select=shoeSize'),
      ...refusal,
      message: /^Parsing OData Select and Expand failed: .*'shoeSize'/,
    },
    {
      name: 'an expansion of what there is not',
      path: asking(path, '$expand=shoeSize'),
      ...refusal,
      message: /^Parsing OData Select and Expand failed: .*'shoeSize'/,
    },
  ];
}

/** The same address with an id that is nobody's. */
export function unknownId(path: string, name = 'an unknown id'): Refused {
  return { name, path, status: 404, code: 'Request_ResourceNotFound', message: /does not exist/ };
}

export function badArgument(path: string): Refused {
  return {
    name: 'an argument that the function does not know',
    path: path.replace(/on='\w+'/, "on='nobody'"),
    status: 400,
    code: 'BadRequest',
  };
}

/** What PIM answers to a request that breaks rules of the policy, all of them named. */
export function rulesFailed(
  rules: readonly string[],
): Pick<Refused, 'status' | 'code' | 'message'> {
  return {
    status: 400,
    code: 'RoleAssignmentRequestPolicyValidationFailed',
    message: `The following policy rules failed: ${JSON.stringify(rules)}`,
  };
}

export const exists = {
  status: 400,
  code: 'RoleAssignmentExists',
  message: 'The Role assignment already exists.',
} as const;

export const doesNotExist = {
  status: 400,
  code: 'RoleAssignmentDoesNotExist',
  message: 'The Role assignment does not exist.',
} as const;

export const pending = { status: 400, code: 'PendingRoleAssignmentRequest' } as const;

export const tooShort = {
  status: 400,
  code: 'ActiveDurationTooShort',
  message: 'The Active duration is too short. Miniumum Required is 5 minutes.',
} as const;

/** The challenge for the authentication context c1, as it stands in the message. */
export const challenged = {
  status: 400,
  code: 'RoleAssignmentRequestAcrsValidationFailed',
  message:
    '&claims=%7B%22access_token%22%3A%7B%22acrs%22%3A%7B%22essential%22%3Atrue%2C%20%22value%22%3A%22c1%22%7D%7D%7D',
} as const;

export const notCancellable = { status: 400, code: 'RequestCannotBeCancelled' } as const;

export const notAllowed = { status: 403, code: 'UnauthorizedAccessException' } as const;
