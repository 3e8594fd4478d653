import { requestDenied } from '../../directory/directory-refusals';
import { packageAssignmentEntity, packageAssignmentType } from '../entities/access-package';
import { packageReads } from './package-reads';

/** Who has which access package. */
export const packageAssignments = packageReads({
  context: 'identityGovernance/entitlementManagement/assignments',
  type: packageAssignmentType,
  entity: packageAssignmentEntity,
  rowsIn: ({ assignments }) => assignments,
  mineIn: () => ({ target: ({ targetId }, caller) => targetId === caller }),
  hidden: () => requestDenied,
  onlyIn: 'v1.0',
});
