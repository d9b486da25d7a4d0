/** A recipient as it stands when a report is sent. */
export type Recipient = {
  id: string;
  name: string;
  email: string;
  firstName: string;
  active: boolean;
  mayRead: boolean;
};

/** Who gets the report now: only who is active and still has the permission for reports. */
export function eligible(recipients: readonly Recipient[]): Recipient[] {
  return recipients.filter((one) => one.active && one.mayRead);
}

const whyNot = (one: Recipient): string =>
  `${one.name} (${one.active ? 'no longer has the permission for reports' : 'is not active'})`;

/** What came of a run, for the list of schedules. */
export function runMessage(recipients: readonly Recipient[], tooLarge: boolean): string {
  const sentTo = eligible(recipients);
  const left = recipients.filter((one) => !sentTo.includes(one));
  const names = sentTo.map((one) => one.name).join(', ');
  const parts = [sentTo.length > 0 ? `Sent to ${names}.` : 'Not sent: nobody of its recipients may get it.'];
  if (left.length > 0) parts.push(`Left out: ${left.map(whyNot).join(', ')}.`);
  if (tooLarge && sentTo.length > 0)
    parts.push('The file has more than 10 MB, so the mail holds a link to the report instead.');
  return parts.join(' ').slice(0, 2_000);
}
