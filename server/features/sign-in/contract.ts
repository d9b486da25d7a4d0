import Type from 'typebox';
import { permissions } from '#server/access/permissions.ts';
import { instant, nullable, object, oneOf, text, uuid } from '#server/http/schemas.ts';

const email = () =>
  Type.String({
    maxLength: 254,
    minLength: 1,
    description: 'E-mail address; capital and small letters count as the same.',
  });
const password = () => text(400, { minLength: 1 });

export const signInSchema = object({ email: email(), password: password() });
export const portalSignInSchema = object({
  slug: text(64, { minLength: 1, description: 'Last part of the portal URL.' }),
  email: email(),
  password: password(),
});
export const forgottenSchema = object({ email: email() });
export const portalForgottenSchema = object({ slug: text(64, { minLength: 1 }), email: email() });
export const linkSchema = object({ token: text(200, { minLength: 1 }) });
export const redeemSchema = object({ token: text(200, { minLength: 1 }), password: password() });

export const linkStateSchema = object({
  state: oneOf(['valid', 'expired', 'used', 'void'] as const),
  purpose: nullable(oneOf(['staff_invitation', 'staff_reset', 'contact_invitation', 'contact_reset'] as const)),
  email: nullable(Type.String()),
  slug: nullable(Type.String()),
  hasPassword: Type.Boolean({
    description: 'The person has a password already: sign in with it instead of setting one.',
  }),
});
export const redeemedSchema = object({
  slug: nullable(Type.String({ description: 'Portal to sign in at; null for staff.' })),
  email: Type.String(),
});

export const staffSessionSchema = object({
  user: object({ id: uuid(), name: Type.String(), email: Type.String(), role: Type.String() }),
  permissions: Type.Array(oneOf(permissions)),
});
export const contactSessionSchema = object({
  contact: object({ id: uuid(), name: Type.String(), email: Type.String() }),
  limited: Type.Boolean({ description: 'The contact sees only some branches of the customer.' }),
  slug: Type.String(),
  viewedBy: nullable(object({ name: Type.String(), until: instant() }), {
    description: 'A staff user sees the portal as this contact does, and can change nothing; null: the contact itself.',
  }),
});
export const startSchema = object({
  firstRun: Type.Boolean({ description: 'No staff user yet: the first-run page makes the administrator.' }),
});
export const brandSchema = object({
  companyName: Type.String(),
  accent: nullable(Type.String()),
  logoUrl: nullable(Type.String({ description: "Path of the company's logo." })),
  locale: Type.String(),
});
