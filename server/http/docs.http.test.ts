import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '#tests/support/test-app.ts';

let app: TestApp;
let page: string;

beforeAll(async () => {
  app = await startTestApp();
  page = (await app.anonymous.get<string>('/api/docs')).body;
});
afterAll(() => app?.stop());

describe('/api/docs', () => {
  it('answers without sign-in, under the strict policy, with nothing that the policy would stop', async () => {
    const answer = await app.anonymous.get('/api/docs');
    expect(answer.status).toBe(200);
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(answer.headers['content-security-policy']).toContain("style-src 'self'");
    expect(page).not.toMatch(/<script|<style| style=| on[a-z]+=/i);
    expect((await app.anonymous.get('/api/docs.css')).headers['content-type']).toBe('text/css; charset=utf-8');
  });

  it('describes every route of the API once, with who may call it', async () => {
    const description = (await app.anonymous.get('/api/openapi.json')).body;
    const described = Object.entries<object>(description.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    );
    expect(page.match(/<article /g)).toHaveLength(described.length);
    expect(described.length).toBeGreaterThan(60);
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target] of page.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target);
    const createUser = /<article id="post-api-v1-users">.*?<\/article>/s.exec(page)![0];
    expect(createUser).toContain('Permission users:write.');
    expect(createUser).toContain('<code>firstName</code></dt><dd><span class="notes">text, 1 to 100 characters');
    expect(createUser).toContain('Answer 201');
    expect(/<article id="get-api-portal-v1-session">.*?<\/article>/s.exec(page)![0]).toContain('A signed-in contact.');
  });

  it('links to the description for machines', () => {
    expect(page).toContain('href="/api/openapi.json"');
  });
});
