import type { Compilable, CompiledQuery } from 'kysely';
import type { Tx } from './database.ts';

/** Stands in a statement where a value will be. */
class Place {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}
const mostShapes = 500;
const places = new Proxy({}, { get: (_, name) => new Place(String(name)) });

/**
 * A statement that is put together once for each shape and run with other values each time: for the few lists that are asked for all
 * day, where putting it together takes as long as the database does. `build` may do nothing with a value but hand it to the statement,
 * and `shape` names all else that the text depends on.
 */
export function compiledOnce<Shape, Values extends object, Row>(
  build: (tx: Tx, values: Values, shape: Shape) => Compilable<Row>,
): (tx: Tx, values: Values, shape: Shape) => Promise<Row[]> {
  const compiled = new Map<string, CompiledQuery<Row>>();
  return async (tx, values, shape) => {
    const key = JSON.stringify(shape);
    let query = compiled.get(key);
    if (query === undefined) {
      if (compiled.size >= mostShapes) compiled.clear();
      query = build(tx, places as Values, shape).compile();
      compiled.set(key, query);
    }
    const parameters = query.parameters.map((one) => (one instanceof Place ? values[one.name as keyof Values] : one));
    const { rows } = await tx.executeQuery<Row>({ ...query, parameters } as CompiledQuery<Row>);
    return rows;
  };
}
