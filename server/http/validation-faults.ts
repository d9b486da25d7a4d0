import type { FastifySchemaValidationError } from 'fastify';
import type { Fault } from '#server/errors.ts';

const partNames: Record<string, string> = {
  body: '',
  params: 'address: ',
  querystring: 'query: ',
  headers: 'header: ',
};

/** Turns what Ajv says into sentences that name the field and what to do. `part` is where the value stood (body, querystring ...). */
export function faultsOf(errors: FastifySchemaValidationError[], part: string): Fault[] {
  const faults: Fault[] = [];
  // A value that is "one of these or null" fails once per branch: the specific branch is told, the null branch is noise.
  const telling = errors.filter(
    (error) =>
      !(error.keyword === 'type' && error.params.type === 'null') &&
      error.keyword !== 'anyOf' &&
      error.keyword !== 'if',
  );
  for (const error of telling.length > 0 ? telling : errors) {
    const path = error.instancePath
      .slice(1)
      .split('/')
      .map((piece) => piece.replaceAll('~1', '/').replaceAll('~0', '~'));
    const place = path.filter((piece) => piece !== '').join('.');
    const field = fieldOf(error, place);
    if (faults.some((fault) => fault.field === field)) continue;
    faults.push({ field, code: error.keyword, message: `${partNames[part] ?? ''}${sentence(error, field || 'body')}` });
  }
  return faults;
}

function fieldOf(error: FastifySchemaValidationError, place: string): string {
  const own = (error.params.missingProperty ?? error.params.additionalProperty) as string | undefined;
  return own === undefined ? place : place ? `${place}.${own}` : own;
}

function sentence(error: FastifySchemaValidationError, field: string): string {
  const params = error.params as Record<string, unknown>;
  switch (error.keyword) {
    case 'required':
      return `“${field}” is missing.`;
    case 'additionalProperties':
      return `“${field}” is not a known field. Check its spelling.`;
    case 'type':
      return `“${field}” must be ${typeWord(params.type)}.`;
    case 'enum':
      return `“${field}” must be one of: ${(params.allowedValues as unknown[]).join(', ')}.`;
    case 'const':
      return `“${field}” must be ${String(params.allowedValue)}.`;
    case 'maxLength':
      return `“${field}” is too long: at most ${String(params.limit)} characters.`;
    case 'minLength':
      return Number(params.limit) === 1
        ? `“${field}” may not be empty.`
        : `“${field}” is too short: at least ${String(params.limit)} characters.`;
    case 'format':
      return `“${field}” must be ${formatWord(params.format)}.`;
    case 'pattern':
      return `“${field}” does not have the right form.`;
    case 'minimum':
    case 'maximum':
    case 'exclusiveMinimum':
      return `“${field}” must be ${String(params.comparison)} ${String(params.limit)}.`;
    case 'maxItems':
      return `“${field}” has too many entries: at most ${String(params.limit)}.`;
    case 'minItems':
      return `“${field}” needs at least ${String(params.limit)} entries.`;
    case 'uniqueItems':
      return `“${field}” names the same entry twice.`;
    case 'wellFormed':
      return `“${field}” contains a character that cannot be stored (a NUL or half of a surrogate pair). Remove it.`;
    default:
      return `“${field}” is not valid.`;
  }
}

function typeWord(type: unknown): string {
  const words: Record<string, string> = {
    string: 'text',
    integer: 'a whole number',
    number: 'a number',
    boolean: 'true or false',
    array: 'a list',
    object: 'an object',
    null: 'null',
  };
  return (Array.isArray(type) ? type : [type]).map((each) => words[String(each)] ?? String(each)).join(' or ');
}

function formatWord(format: unknown): string {
  const words: Record<string, string> = {
    date: 'a day as YYYY-MM-DD',
    'date-time': 'an instant as ISO 8601 with zone',
    uuid: 'an identifier',
    email: 'an e-mail address',
    uri: 'a web address',
  };
  return words[String(format)] ?? `a valid ${String(format)}`;
}
