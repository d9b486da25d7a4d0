/** The portal's page of DIFOT, and the list of the jobs behind its numbers. */
export const portalDifot = {
  link: 'DIFOT',
  back: 'Jobs',
  whyLate: 'Why it is late:',
  limited: 'Covers your branches: {{branches}}',
  limitedToo: 'Covers your branches: {{branches}}, and jobs without a branch',
  filter: 'DIFOT of {{month}}: jobs {{result}}',
  filterNone: 'DIFOT: jobs {{result}}',
  showAll: 'Show all jobs',
} as const;
