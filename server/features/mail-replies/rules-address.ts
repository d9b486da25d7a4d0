/** The fixed parts of addresses that answers go to: `before` and `after` stand around the token, left of the @. All in lower case. */
export type ReplyAddressForm = { before: string; after: string; domain: string };

/** What an address says: the mail that is answered, and the signature over what that mail is about. */
export type ReplyToken = { mailId: string; signature: Buffer };

/** What is signed: the address is good for this mail, thread, person, kind of answer and time, and for nothing else. */
export type ReplyClaim = {
  mailId: string;
  threadId: string;
  personId: string;
  internal: boolean;
  until: Date;
};

/** 16 bytes of the mail's id and 112 bits of signature: 48 letters, so that 16 are left of the 64 that a local part may have (RFC 5321). */
export const signatureBytes = 14;
const idBytes = 16;
const tokenLetters = 48;
const mostLetters = 64;
/** Answers are taken for so long. */
export const replyDays = 90;

export function signedClaim({ mailId, threadId, personId, internal, until }: ReplyClaim): string {
  const purpose = internal ? 'internal note' : 'message';
  return ['milepost answer by mail', mailId, threadId, personId, purpose, until.toISOString()].join('\n');
}

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';

/** Base32 (RFC 4648) in lower case: mail systems change the case of addresses on their way. */
function base32(bytes: Buffer): string {
  let bits = '';
  for (const byte of bytes) bits += byte.toString(2).padStart(8, '0');
  return bits.replace(/.{5}/g, (five) => alphabet[Number.parseInt(five, 2)]!);
}

function fromBase32(text: string): Buffer {
  let bits = '';
  for (const letter of text) bits += alphabet.indexOf(letter).toString(2).padStart(5, '0');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((eight) => Number.parseInt(eight, 2)));
}

/** Reads the setting `reply+TOKEN@company.example`; null: there is no TOKEN in it, or no room for one. */
export function readAddressForm(given: string): ReplyAddressForm | null {
  const parts = /^([\w.+=-]*)TOKEN([\w.+=-]*)@([a-z0-9](?:[a-z0-9.-]*[a-z0-9])?)$/i.exec(given.trim());
  if (!parts) return null;
  const [before, after, domain] = [parts[1]!, parts[2]!, parts[3]!].map((part) => part.toLowerCase()) as [
    string,
    string,
    string,
  ];
  const local = `${before}x${after}`;
  if (/^\.|\.\.|\.$/.test(local) || domain.includes('..')) return null;
  return before.length + after.length + tokenLetters > mostLetters ? null : { before, after, domain };
}

export function writeAddress({ before, after, domain }: ReplyAddressForm, { mailId, signature }: ReplyToken): string {
  const bytes = Buffer.concat([Buffer.from(mailId.replaceAll('-', ''), 'hex'), signature]);
  return `${before}${base32(bytes)}${after}@${domain}`;
}

/** What an address of the form says, in whatever case it comes; null: it is none. */
export function readAddress(form: ReplyAddressForm, given: string): ReplyToken | null {
  const address = given.trim().toLowerCase();
  const at = address.lastIndexOf('@');
  const [local, domain] = [address.slice(0, at), address.slice(at + 1)];
  if (at < 0 || domain !== form.domain) return null;
  if (local.length !== form.before.length + tokenLetters + form.after.length) return null;
  if (!local.startsWith(form.before) || !local.endsWith(form.after)) return null;
  const token = local.slice(form.before.length, form.before.length + tokenLetters);
  if (!/^[a-z2-7]{48}$/.test(token)) return null;
  const bytes = fromBase32(token);
  const mailId = bytes
    .subarray(0, idBytes)
    .toString('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return { mailId, signature: bytes.subarray(idBytes) };
}
