import fastJson from 'fast-json-stringify';
import type { FastifyInstance } from 'fastify';

type Serializer = (value: unknown) => string;

/** What is not named in the schema does not leave. Formats are for its readers and are not looked at. Throws for a schema that is none. */
export const makeSerializer = (schema: unknown): Serializer =>
  fastJson(schema as fastJson.Schema, { ajv: { validateFormats: false } });

/**
 * Answers are written by their schemas. A serializer is made when its first answer is written: there are hundreds, and each start would
 * spend seconds on those that nobody asks for. That all can be made is a test (schemas.http.test.ts).
 */
export function installSerializers(app: FastifyInstance): void {
  app.setSerializerCompiler(({ schema }) => {
    let write: Serializer | undefined;
    return (value) => {
      write ??= makeSerializer(schema);
      return write(value);
    };
  });
}
