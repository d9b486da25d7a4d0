import Type from 'typebox';
import { instant, nullable, object, oneOf, text, uuid } from '#server/http/schemas.ts';

const password = () => text(400, { minLength: 1 });
const oneTimeCode = () =>
  text(60, {
    minLength: 1,
    description: 'The six digits of the authenticator app, or a recovery code; spaces do not matter.',
  });
const challenge = () => text(200, { minLength: 1, description: 'From the answer to the right password.' });

/** What follows the right password where no session begins yet. */
export const nextStepSchema = object({
  next: oneOf(['code', 'enrol'] as const, {
    description:
      '`code`: the second factor is asked for. `enrol`: the company requires one, and it has to be set up first.',
  }),
  challenge: Type.String({ description: 'Send with the next step; good once, for a few minutes.' }),
  expiresAt: instant(),
});
export const stepSchema = object({ challenge: challenge(), code: oneTimeCode() });
export const enrolSchema = object({ challenge: challenge() });

export const factorKeySchema = object({
  key: Type.String({ description: 'The key as text (base32), in groups of four.' }),
  uri: Type.String({ description: 'What the QR code holds: otpauth://totp/...' }),
});
export const recoveryCodesSchema = object({
  recoveryCodes: Type.Array(Type.String(), { description: 'Shown this once; each is good once.' }),
});

export const securitySchema = object({
  secondFactor: object({
    since: nullable(instant('Since when the second factor is on; null: it is off.')),
    required: Type.Boolean({ description: 'The company asks everyone for it: it cannot be switched off.' }),
    recoveryCodesLeft: Type.Integer(),
  }),
  recent: Type.Array(
    object({
      kind: oneOf([
        'password_changed',
        'factor_on',
        'factor_off',
        'factor_reset',
        'recovery_code_used',
        'recovery_codes_new',
        'sessions_ended',
      ] as const),
      by: nullable(Type.String({ description: 'Who did it, where it was somebody else.' })),
      address: nullable(Type.String()),
      at: instant(),
    }),
    { description: 'The last changes to password, second factor and sessions, newest first.' },
  ),
});

export const passwordProofSchema = object({ password: password() });
export const codeProofSchema = object({ code: oneTimeCode() });
export const bothProofsSchema = object({ password: password(), code: oneTimeCode() });
export const newPasswordSchema = object({ password: password(), newPassword: password() });

export const sessionsSchema = object({
  items: Type.Array(
    object({
      id: uuid(),
      browser: nullable(Type.String({ description: 'Such as Firefox; null: not said.' })),
      system: nullable(Type.String({ description: 'Such as Windows; null: not said.' })),
      address: nullable(Type.String({ description: 'Network address at sign-in.' })),
      customer: nullable(Type.String({ description: 'The customer whose portal it is; null for staff.' })),
      since: instant(),
      lastSeen: instant('Within some minutes.'),
      current: Type.Boolean({ description: 'The session that asks.' }),
    }),
    { description: 'Newest use first; all of the person, at whichever customer.' },
  ),
});
export const sessionParams = object({ sessionId: uuid() });
export const endSessionsSchema = object({
  scope: oneOf(['others', 'all'] as const, { description: '`others`: all but the session that asks.' }),
});

export const customersSchema = object({
  items: Type.Array(
    object({
      contactId: uuid(),
      customerName: Type.String(),
      slug: Type.String({ description: 'The portal is at /p/<slug>.' }),
      current: Type.Boolean({ description: 'The customer of this session.' }),
    }),
    { description: 'The customers at which the person is an active contact, this one among them, by name.' },
  ),
});
export const switchSchema = object({ contactId: uuid() });
export const switchedSchema = object({
  slug: Type.String({ description: 'Go to /p/<slug>: the new session is in the cookie.' }),
});
