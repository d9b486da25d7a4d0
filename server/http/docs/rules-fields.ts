/** The part of JSON Schema that contracts use. */
export type Schema = {
  type?: string | string[];
  format?: string;
  enum?: unknown[];
  const?: unknown;
  description?: string;
  default?: unknown;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
};

/** One line of a description: `path` is dotted, `[]` stands for each item of a list. */
export type Field = { path: string; type: string; required: boolean; limits: string[]; description: string };

/** Every field of a schema, nested ones after the one that holds them. A schema that is no object is one field with the path "". */
export function fieldsOf(schema: Schema): Field[] {
  const { inner } = withoutNull(schema);
  if (inner.type === 'object') return objectFields(inner, '');
  return [...oneField('', schema, true), ...nested(schema, '')];
}

function objectFields(schema: Schema, prefix: string): Field[] {
  return Object.entries(schema.properties ?? {}).flatMap(([key, value]) => {
    const path = `${prefix}${key}`;
    return [...oneField(path, value, schema.required?.includes(key) ?? false), ...nested(value, path)];
  });
}

function nested(schema: Schema, path: string): Field[] {
  const { inner } = withoutNull(schema);
  if (inner.type === 'object') return objectFields(inner, path === '' ? '' : `${path}.`);
  if (inner.type === 'array' && inner.items) {
    const item = withoutNull(inner.items).inner;
    return item.type === 'object' ? objectFields(item, `${path}[].`) : nested(item, `${path}[]`);
  }
  return [];
}

function oneField(path: string, schema: Schema, required: boolean): Field[] {
  const { inner } = withoutNull(schema);
  const description = schema.description ?? inner.description ?? '';
  return [{ path, type: typeOf(schema), required, limits: limitsOf(inner), description }];
}

function withoutNull(schema: Schema): { inner: Schema; nullable: boolean } {
  const choices = schema.anyOf ?? schema.oneOf;
  if (!choices) return { inner: schema, nullable: false };
  const rest = choices.filter((choice) => choice.type !== 'null');
  const nullable = rest.length < choices.length;
  return rest.length === 1 ? { inner: rest[0]!, nullable } : { inner: { ...schema, anyOf: rest }, nullable };
}

/** A type in words: `text`, `day`, `list of objects`, `text or null`. */
export function typeOf(schema: Schema): string {
  const { inner, nullable } = withoutNull(schema);
  const choices = inner.anyOf ?? inner.oneOf;
  const name = choices ? [...new Set(choices.map(typeOf))].join(' or ') : plainType(inner);
  return nullable ? `${name} or null` : name;
}

const formats: Record<string, string> = { date: 'day', 'date-time': 'instant', uuid: 'id', email: 'e-mail address' };
const words: Record<string, string> = { string: 'text', boolean: 'true or false', object: 'object', null: 'null' };

function plainType(schema: Schema): string {
  const type = [schema.type].flat().join(' or ');
  if (type === 'array') return `list of ${plural(schema.items ? typeOf(schema.items) : 'value')}`;
  return (schema.format && formats[schema.format]) ?? words[type] ?? (type || 'value');
}

const plural = (word: string): string =>
  /^(text|id|day|object|instant|number|integer|value)$/.test(word) ? `${word}s` : `(${word})`;

function limitsOf(schema: Schema): string[] {
  const range = (low: number | undefined, high: number | undefined, what: string): string[] => {
    if (low !== undefined && high !== undefined) return [`${low} to ${high}${what}`];
    if (high !== undefined) return [`at most ${high}${what}`];
    return low !== undefined && low > 0 ? [`at least ${low}${what}`] : [];
  };
  const values = schema.enum ?? (schema.const === undefined ? undefined : [schema.const]);
  return [
    ...(values ? [`one of ${values.map(String).join(', ')}`] : []),
    ...range(schema.minLength, schema.maxLength, ' characters'),
    ...range(schema.minItems, schema.maxItems, ' items'),
    ...range(schema.minimum, schema.maximum, ''),
    ...(schema.pattern ? [`of the form ${schema.pattern}`] : []),
    ...(schema.default === undefined ? [] : [`${String(schema.default)} when left out`]),
  ];
}
