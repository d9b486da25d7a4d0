/** Arrays in PostgreSQL's text form: whole batches travel as one parameter per column. */

/** Types whose texts need no quotes inside an array. */
export type PlainType = 'uuid' | 'int4' | 'numeric' | 'bool' | 'date' | 'timestamptz';
export type ArrayType = PlainType | 'text' | 'jsonb';

function quoted(text: string): string {
  return `"${/["\\]/.test(text) ? text.replace(/["\\]/g, '\\$&') : text}"`;
}

function plain(value: unknown): string {
  if (value instanceof Date) return `"${value.toISOString()}"`;
  return String(value);
}

/** One property of all rows as an array literal; null and undefined become NULL. jsonb takes the JSON of its values. */
export function arrayLiteral(type: ArrayType, rows: readonly object[], key: string): string {
  const write =
    type === 'text'
      ? (value: unknown) => quoted(String(value))
      : type === 'jsonb'
        ? (value: unknown) => quoted(JSON.stringify(value))
        : plain;
  let out = '{';
  for (let index = 0; index < rows.length; index += 1) {
    const value = (rows[index] as Record<string, unknown>)[key];
    if (index > 0) out += ',';
    out += value === null || value === undefined ? 'NULL' : write(value);
  }
  return `${out}}`;
}
