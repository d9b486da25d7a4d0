import { Ajv } from 'ajv';
import formatsModule from 'ajv-formats';
import type { FastifyInstance } from 'fastify';

const addFormats = formatsModule.default;

/**
 * Two validators: bodies are taken as written (no coercion: "5" is not 5, null is not ""), addresses and queries are text by nature and
 * coerced. Neither removes what is not declared: an unknown key is refused with its name. A text that the database could not keep is
 * refused wherever it stands.
 */
export function installValidators(app: FastifyInstance): void {
  const strict = new Ajv({
    coerceTypes: false,
    useDefaults: true,
    removeAdditional: false,
    allErrors: true,
    strict: false,
  });
  const coercing = new Ajv({
    coerceTypes: 'array',
    useDefaults: true,
    removeAdditional: false,
    allErrors: true,
    strict: false,
  });
  addFormats(strict);
  addFormats(coercing);
  app.setValidatorCompiler(({ schema, httpPart }) => {
    if (httpPart === 'headers') return coercing.compile(schema as object);
    const validate = (httpPart === 'body' ? strict : coercing).compile(schema as object);
    const check = (value: unknown): boolean => {
      const bad = unstorable(value, '');
      if (bad !== null) {
        check.errors = [{ keyword: 'wellFormed', instancePath: bad, schemaPath: '', params: {}, message: '' }];
        return false;
      }
      const fits = validate(value) as boolean;
      check.errors = validate.errors ?? null;
      return fits;
    };
    check.errors = null as
      | typeof validate.errors
      | { keyword: string; instancePath: string; schemaPath: string; params: object; message: string }[]
      | null;
    return check as unknown as typeof validate;
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
