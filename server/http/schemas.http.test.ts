import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '#tests/support/test-app.ts';
import { makeSerializer } from './serializers.ts';
import { makeValidator } from './validators.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app?.stop());

const parts = ['body', 'querystring', 'params', 'headers'] as const;

/** The sentence of a schema that cannot be compiled, with its place; a server finds out only when it is first needed. */
function faultOf(place: string, make: () => unknown): string[] {
  try {
    make();
    return [];
  } catch (error) {
    return [`${place}: ${(error as Error).message}`];
  }
}

test('every schema of every route can be compiled', () => {
  let compiled = 0;
  const faults = app.app.routeRecords.flatMap(({ method, url, schema }) => {
    const answers = Object.entries(schema.response as Record<string, unknown>);
    compiled += answers.length;
    return [
      ...parts
        .filter((part) => schema[part] !== undefined)
        .flatMap((part) => faultOf(`${method} ${url} ${part}`, () => makeValidator(schema[part], part))),
      ...answers.flatMap(([status, answer]) => faultOf(`${method} ${url} ${status}`, () => makeSerializer(answer))),
    ];
  });
  expect(faults).toEqual([]);
  expect(compiled).toBeGreaterThan(1_000);
});

test('a schema that is none is found', () => {
  expect(faultOf('body', () => makeValidator({ type: 'no such type' }, 'body'))).toHaveLength(1);
  expect(faultOf('answer', () => makeSerializer({ $ref: '#/nowhere' }))).toHaveLength(1);
});
