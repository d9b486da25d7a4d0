/** The customer portal's frame. */
export const portalShell = {
  customer: 'Customer',
  switchCustomer: 'Switch customer',
  signInTo: 'Sign in to follow your jobs with {{company}}',
} as const;
