import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import {
  type ReplyAddressForm,
  type ReplyClaim,
  type ReplyToken,
  signatureBytes,
  signedClaim,
  writeAddress,
} from './rules-address.ts';

export type ReplySigner = ReturnType<typeof replySigner>;

/** Makes and checks addresses that answers go to, with a key of their own derived from the installation's secret. */
export function replySigner(secret: string, form: ReplyAddressForm) {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'milepost answer by mail', 32));
  const sign = (claim: ReplyClaim): Buffer =>
    createHmac('sha256', key).update(signedClaim(claim)).digest().subarray(0, signatureBytes);
  return {
    form,
    addressFor: (claim: ReplyClaim): string => writeAddress(form, { mailId: claim.mailId, signature: sign(claim) }),
    isSigned: (token: ReplyToken, claim: ReplyClaim): boolean => timingSafeEqual(sign(claim), token.signature),
  };
}
