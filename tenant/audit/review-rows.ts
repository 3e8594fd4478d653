import { policyGuid } from '../directory/cast-ids';
import type { DirectoryState } from '../directory/state';
import type { ReviewHappening } from '../reviews/review-happening';
import { actorOf, principalTarget } from './actors';
import type { AuditRow } from './audit-row';
import { publishedCategory } from './published-names';

const service = 'Access Reviews';

/** What access reviews log; what only their mails tell is no activity. */
export function reviewRows(
  directory: DirectoryState,
  happening: ReviewHappening,
  place: number,
): AuditRow[] {
  const { activity, at, definitionId, displayName, principalId, reason } = happening;
  const category = publishedCategory(service, activity);
  if (category === undefined) return [];
  return [
    {
      id: `AccessReviews_${policyGuid(`review:${place}:${activity}:${at}`)}`,
      category,
      correlationId: happening.instanceId ?? definitionId,
      result: 'success',
      resultReason: reason ?? '',
      activityDisplayName: activity,
      activityDateTime: at,
      loggedByService: service,
      operationType: 'Update',
      initiatedBy: actorOf(directory, happening),
      targetResources: [
        {
          id: definitionId,
          displayName,
          type: 'Other',
          userPrincipalName: null,
          modifiedProperties: [],
        },
        ...(principalId ? [principalTarget(directory, principalId)] : []),
      ],
      additionalDetails: [],
    },
  ];
}
