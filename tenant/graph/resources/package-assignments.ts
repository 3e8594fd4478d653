import { requestDenied } from '../../directory/directory-refusals';
import type { PackageAssignmentRecord } from '../../entitlement/records';
import { packageAssignmentEntity, packageAssignmentType } from '../entities/access-package';
import { betaAssignmentEntity, betaAssignmentType } from '../entities/package-in-beta';
import type { Route } from '../route';
import { type PackageRows, packageReads } from './package-reads';

const base = 'identityGovernance/entitlementManagement';

type Face = Pick<PackageRows<PackageAssignmentRecord>, 'onlyIn' | 'context' | 'type' | 'entity'>;

const faces: readonly Face[] = [
  {
    onlyIn: 'v1.0',
    context: `${base}/assignments`,
    type: packageAssignmentType,
    entity: packageAssignmentEntity,
  },
  {
    onlyIn: 'beta',
    context: `${base}/accessPackageAssignments`,
    type: betaAssignmentType,
    entity: betaAssignmentEntity,
  },
];

/** Who has which access package. */
export const packageAssignments: readonly Route[] = faces.flatMap((face) =>
  packageReads({
    ...face,
    rowsIn: ({ assignments }) => assignments,
    mineIn: () => ({ target: ({ targetId }, caller) => targetId === caller }),
    hidden: () => requestDenied,
  }),
);
