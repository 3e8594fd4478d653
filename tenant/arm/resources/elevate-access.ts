import { elevateAccess } from '../../directory/elevate-access';
import { occasionOf } from '../arm-call';
import { carriedOut } from '../arm-error';
import { authorizationRoute, type Route } from '../route';

/** The switch in the directory's properties, "Access management for Azure resources". */
export const accessElevation: readonly Route[] = [
  authorizationRoute('elevation', 'POST', 'elevateAccess', (call) => {
    carriedOut(elevateAccess(occasionOf(call)), call.claims.oid);
    return { status: 200 };
  }),
];
