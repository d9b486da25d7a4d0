/** Whose mails a link stops. */
type UnsubscribeLink = { customerId: string; contactId: string; signature: Buffer };

const uuidBytes = 16;
const signatureBytes = 32;

const hex = (id: string): string => id.replaceAll('-', '');
const uuidOf = (bytes: Buffer): string =>
  bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

/** What is signed: the link is good for this contact and for nothing else. */
export function signedText(customerId: string, contactId: string): string {
  return `stop job mails ${customerId} ${contactId}`;
}

/** Stands for the customer in links of staff users. */
export const staffOwner = '00000000-0000-0000-0000-000000000000';

/** The same for mails of messages; a staff user's link has `staffOwner` for the customer. */
export function signedAlertText(customerId: string, id: string): string {
  return `stop message mails ${customerId} ${id}`;
}

/** The token in the link's address: both ids and the signature. */
export function writeToken({ customerId, contactId, signature }: UnsubscribeLink): string {
  return Buffer.concat([Buffer.from(hex(customerId) + hex(contactId), 'hex'), signature]).toString('base64url');
}

/** The parts of a token; null for anything else. */
export function readToken(token: string): UnsubscribeLink | null {
  if (!/^[\w-]{86}$/.test(token)) return null;
  const bytes = Buffer.from(token, 'base64url');
  if (bytes.length !== 2 * uuidBytes + signatureBytes) return null;
  return {
    customerId: uuidOf(bytes.subarray(0, uuidBytes)),
    contactId: uuidOf(bytes.subarray(uuidBytes, 2 * uuidBytes)),
    signature: bytes.subarray(2 * uuidBytes),
  };
}
