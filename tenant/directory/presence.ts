export const availabilities = [
  'Available',
  'AvailableIdle',
  'Away',
  'BeRightBack',
  'Busy',
  'BusyIdle',
  'DoNotDisturb',
  'Offline',
  'PresenceUnknown',
] as const;

export const activities = [
  'Available',
  'Away',
  'BeRightBack',
  'Busy',
  'DoNotDisturb',
  'InACall',
  'InAConferenceCall',
  'Inactive',
  'InAMeeting',
  'Offline',
  'OffWork',
  'OutOfOffice',
  'PresenceUnknown',
  'Presenting',
  'UrgentInterruptionsOnly',
] as const;

/** What Teams shows of somebody: whether they can be reached, and what they are doing. */
export interface Presence {
  readonly availability: (typeof availabilities)[number];
  readonly activity: (typeof activities)[number];
  /** Their automatic reply; absent while they are not out of office. */
  readonly outOfOfficeMessage?: string;
}

/** Whoever has not said otherwise. */
export const usualPresence: Presence = { availability: 'Available', activity: 'Available' };
