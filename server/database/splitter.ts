/**
 * Splits a migration file into statements, because a distributed PostgreSQL wants one statement per query string (DATABASE: migrations).
 * Knows line and block comments, quoted text and names, and dollar-quoted bodies.
 */
export function splitStatements(source: string): string[] {
  const statements: string[] = [];
  let start = 0;
  let position = 0;
  while (position < source.length) {
    const skipped = skipQuoted(source, position);
    if (skipped > position) {
      position = skipped;
    } else if (source[position] === ';') {
      statements.push(source.slice(start, position));
      position += 1;
      start = position;
    } else {
      position += 1;
    }
  }
  statements.push(source.slice(start));
  return statements.map((statement) => statement.trim()).filter((statement) => withoutComments(statement) !== '');
}

/** The position after the comment or quoted stretch that begins here; the same position when none does. */
function skipQuoted(source: string, at: number): number {
  if (source.startsWith('--', at)) return endOf(source, '\n', at + 2);
  if (source.startsWith('/*', at)) return endOf(source, '*/', at + 2);
  const character = source[at];
  if (character === "'" || character === '"') return endOf(source, character, at + 1);
  if (character === '$') {
    const tag = /^\$[A-Za-z_]*\$/.exec(source.slice(at, at + 40))?.[0];
    if (tag) return endOf(source, tag, at + tag.length);
  }
  return at;
}

function endOf(source: string, mark: string, from: number): number {
  const found = source.indexOf(mark, from);
  return found < 0 ? source.length : found + mark.length;
}

function withoutComments(statement: string): string {
  return statement
    .replace(/--[^\n]*/g, '')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .trim();
}
