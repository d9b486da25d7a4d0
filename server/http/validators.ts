import { Ajv, type ValidateFunction } from 'ajv';
import formatsModule from 'ajv-formats';
import type { FastifyInstance } from 'fastify';

const addFormats = formatsModule.default;

const options = { useDefaults: true, removeAdditional: false, allErrors: true, strict: false } as const;
const strict = new Ajv({ ...options, coerceTypes: false });
const coercing = new Ajv({ ...options, coerceTypes: 'array' });
addFormats(strict);
addFormats(coercing);

/** Throws for a schema that is none. */
export const makeValidator = (schema: unknown, httpPart: string | undefined): ValidateFunction =>
  (httpPart === 'body' ? strict : coercing).compile(schema as object);

/**
 * Two validators: bodies are taken as written (no coercion: "5" is not 5, null is not ""), addresses and queries are text by nature and
 * coerced. Neither removes what is not declared: an unknown key is refused with its name. A text that the database could not keep is
 * refused wherever it stands. A validator is made when it is first needed, as serializers are.
 */
export function installValidators(app: FastifyInstance): void {
  app.setValidatorCompiler(({ schema, httpPart }) => {
    let validate: ValidateFunction | undefined;
    const check = (value: unknown): boolean => {
      const bad = httpPart === 'headers' ? null : unstorable(value, '');
      if (bad !== null) {
        check.errors = [{ keyword: 'wellFormed', instancePath: bad, schemaPath: '', params: {}, message: '' }];
        return false;
      }
      validate ??= makeValidator(schema, httpPart);
      const fits = validate(value);
      check.errors = validate.errors ?? null;
      return fits;
    };
    check.errors = null as ValidateFunction['errors'];
    return check as unknown as ValidateFunction;
  });
}

/** The JSON pointer of the first text that PostgreSQL could not keep unharmed: with a NUL, or half of a surrogate pair. */
function unstorable(value: unknown, path: string): string | null {
  if (typeof value === 'string') return value.includes('\u0000') || !value.isWellFormed() ? path || '/' : null;
  if (typeof value !== 'object' || value === null) return null;
  for (const [key, inner] of Object.entries(value)) {
    const bad = unstorable(inner, `${path}/${key}`);
    if (bad !== null) return bad;
  }
  return null;
}
