/** The bell: what it tells, by kind. */
export const notifications = {
  title: 'Notifications',
  button: 'Notifications',
  buttonUnread_one: 'Notifications, {{count}} unread',
  buttonUnread_other: 'Notifications, {{count}} unread',
  many: '99+',
  markAll: 'Mark all as read',
  unread: 'unread',
  empty: 'Nothing yet',
  emptyText: 'When a milestone of your jobs comes into exception, it is told here.',
  more: 'Show earlier ones',
  kind: {
    exception: '{{subject}} of {{job}} is in exception',
    exceptions_imported_one: '{{count}} job of {{subject}} is already in exception',
    exceptions_imported_other: '{{count}} jobs of {{subject}} are already in exception',
    other: '{{subject}}',
  },
  jobOfComponent: '{{job}} / {{component}}',
} as const;
