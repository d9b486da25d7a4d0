import Type, { type Static } from 'typebox';
import { nullable, object, oneOf, text, version } from '#server/http/schemas.ts';

const trackingMode = () =>
  oneOf(['system_wide', 'per_customer'] as const, {
    description: "Whether tracking applies to all customers or where the customer's flag says so (DOMAIN 4).",
  });

const secondFactor = (whom: string) =>
  oneOf(['off', 'required'] as const, {
    description: `Whether ${whom} must have a second factor. Who has none sets it up right after the password.`,
  });

export const firstRunSchema = object({
  companyName: text(200, { minLength: 1 }),
  timeZone: text(60, { minLength: 1, description: 'IANA zone, such as Europe/Amsterdam.' }),
  locale: Type.Optional(text(20, { minLength: 2 })),
  email: Type.String({ format: 'email', maxLength: 254 }),
  firstName: text(100, { minLength: 1 }),
  lastName: text(100),
  password: text(200, { minLength: 1 }),
});
export type FirstRun = Static<typeof firstRunSchema>;

export const companySchema = object({
  name: Type.String(),
  timeZone: Type.String(),
  locale: Type.String(),
  country: nullable(Type.String({ description: 'ISO 3166 code, such as NL.' })),
  accent: nullable(Type.String({ description: 'Brand colour, #rrggbb.' })),
  logoUrl: nullable(Type.String({ description: 'Path of the logo, a PNG; another one has another path.' })),
  jobCodePrefix: Type.String(),
  countingDate: oneOf(['promised_date', 'due_date'] as const),
  attachmentLimit: Type.Integer({ description: 'The most bytes that one file of a job or message may have.' }),
  tracking: object({
    import: trackingMode(),
    export: trackingMode(),
    domestic: trackingMode(),
    production: trackingMode(),
  }),
  secondFactor: object({ staff: secondFactor('staff users'), contacts: secondFactor('contacts') }),
  version: version(),
  abilities: object({ edit: Type.Boolean() }),
});

export const companyChangeSchema = object({
  name: Type.Optional(text(200, { minLength: 1 })),
  timeZone: Type.Optional(text(60, { minLength: 1 })),
  locale: Type.Optional(
    text(20, { minLength: 2, description: 'BCP 47, such as en-GB: how mails and portals write dates.' }),
  ),
  country: Type.Optional(nullable(Type.String({ pattern: '^[A-Z]{2}$', description: 'ISO 3166 code, such as NL.' }))),
  accent: Type.Optional(nullable(Type.String({ pattern: '^#[0-9a-fA-F]{6}$' }))),
  jobCodePrefix: Type.Optional(text(6, { minLength: 1, pattern: '^[A-Za-z0-9-]+$' })),
  countingDate: Type.Optional(oneOf(['promised_date', 'due_date'] as const)),
  attachmentLimit: Type.Optional(
    Type.Integer({ minimum: 1_048_576, maximum: 1_073_741_824, description: 'Bytes: 1 MB to 1 GB.' }),
  ),
  tracking: Type.Optional(
    object({
      import: Type.Optional(trackingMode()),
      export: Type.Optional(trackingMode()),
      domestic: Type.Optional(trackingMode()),
      production: Type.Optional(trackingMode()),
    }),
  ),
  secondFactor: Type.Optional(
    object({
      staff: Type.Optional(secondFactor('staff users')),
      contacts: Type.Optional(secondFactor('contacts')),
    }),
  ),
});
export type CompanyChange = Static<typeof companyChangeSchema>;
