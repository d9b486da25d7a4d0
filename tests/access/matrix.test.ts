import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtInRoles } from '#server/access/permissions.ts';
import type { Answer, TestApp } from '#tests/support/test-app.ts';
import { actors, address, beginFile, bodyOf, call, ids, startMatrix, words } from './matrix-actors.ts';

/**
 * Every route by every actor, generated from the server's own list of routes: a new route is covered without being told. What is checked
 * is who is let in (401, 403), that nothing of another customer is answered, and that nothing internal reaches a contact.
 */

let t: TestApp;
beforeAll(async () => {
  t = await startMatrix();
});
afterAll(() => t?.stop());

const apiRoutes = () =>
  t.app.routeRecords.filter((route) => route.url.startsWith('/api/') && !route.url.endsWith('/stream'));
const letIn = (status: number): boolean => status !== 401 && status !== 403;

describe('who is let in', () => {
  test('there are routes of every kind', () => {
    const kinds = new Set(
      apiRoutes().map((route) =>
        route.access === 'public' || route.access === 'contact' || route.access === 'staff'
          ? route.access
          : 'permission',
      ),
    );
    expect([...kinds].sort()).toEqual(['contact', 'permission', 'public', 'staff']);
    expect(apiRoutes().length).toBeGreaterThan(60);
  });

  test('only the addresses that sign people in, and the four open ones, answer without a sign-in', () => {
    const open = t.app.routeRecords
      .filter((route) => route.access === 'public')
      .map((route) => `${route.method} ${route.url}`)
      .sort();
    expect(open).toMatchSnapshot();
  });

  test('every staff route: nobody without a sign-in, no contact, and of staff those with the permission', async () => {
    const wrong: string[] = [];
    for (const route of apiRoutes().filter((each) => each.access !== 'public' && each.access !== 'contact')) {
      const url = address(route, 'unknown');
      for (const name of ['anonymous', 'contact', 'disabled contact', 'share link']) {
        const { status } = await call(actors[name]!, route, url);
        if (status !== 401) wrong.push(`${name}: ${route.method} ${route.url} answered ${status}`);
      }
      if (route.url === '/api/v1/session') continue; // signing out would end the sessions of this test
      for (const role of builtInRoles) {
        const may = route.access === 'staff' || role.permissions.includes(route.access as never);
        const { status } = await call(actors[role.key]!, route, url);
        if (letIn(status) !== may)
          wrong.push(`${role.key}: ${route.method} ${route.url} (${route.access}) answered ${status}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test('an API key has the rights of its role', async () => {
    expect((await actors['api key (display)']!.get('/api/v1/jobs')).status).toBe(200);
    expect((await actors['api key (display)']!.post('/api/v1/jobs', {})).status).toBe(403);
    expect((await actors['api key (display)']!.get('/api/portal/v1/jobs')).status).toBe(401);
  });

  test('every portal route: contacts only, and no disabled one', async () => {
    const wrong: string[] = [];
    for (const route of apiRoutes().filter(
      (each) => each.access === 'contact' && each.url !== '/api/portal/v1/session',
    )) {
      const url = address(route, 'unknown');
      for (const name of ['anonymous', 'administrator', 'disabled contact', 'share link']) {
        const { status } = await call(actors[name]!, route, url);
        if (status !== 401) wrong.push(`${name}: ${route.method} ${route.url} answered ${status}`);
      }
      if (!letIn((await call(actors.contact!, route, url)).status))
        wrong.push(`contact is not let in: ${route.method} ${route.url}`);
    }
    expect(wrong).toEqual([]);
  });
});

describe('staff who view as a contact', () => {
  const portal = () => apiRoutes().filter((each) => each.access === 'contact');

  test('read what the contact reads: the same answer to the same address, of own, foreign and unknown records', async () => {
    const wrong: string[] = [];
    for (const route of portal().filter((each) => each.method === 'GET' && each.url !== '/api/portal/v1/session'))
      for (const whose of ['mine', 'other', 'unknown'] as const) {
        const url = address(route, whose);
        const [seen, own] = [await call(actors['view-as']!, route, url), await call(actors.contact!, route, url)];
        // The contact's own security is nobody else's to see.
        const expected = route.url.startsWith('/api/portal/v1/account/') ? 403 : own.status;
        if (seen.status !== expected) wrong.push(`${route.url} (${whose}) answered ${seen.status}, not ${expected}`);
      }
    expect(wrong).toEqual([]);
  });

  test('change nothing: every other method is refused with the sentence', async () => {
    const wrong: string[] = [];
    for (const route of portal().filter((each) => each.method !== 'GET'))
      for (const whose of ['mine', 'unknown'] as const) {
        const { status, body } = await call(actors['view-as']!, route, address(route, whose));
        if (status !== 403 || (body as { code?: string }).code !== 'view_as_read_only')
          wrong.push(`${route.method} ${route.url} (${whose}) answered ${status}`);
      }
    expect(wrong).toEqual([]);
  });

  test('reach no staff route with it', async () => {
    for (const route of apiRoutes().filter((each) => each.access !== 'public' && each.access !== 'contact'))
      expect((await call(actors['view-as']!, route, address(route, 'mine'))).status, route.url).toBe(401);
  });
});

describe('staff who may do next to nothing', () => {
  test('get no word of any customer from the routes that ask for nothing but a sign-in', async () => {
    const open = apiRoutes().filter((each) => each.access === 'staff' && each.url !== '/api/v1/session');
    expect(open.length).toBeGreaterThan(10);
    for (const route of open) {
      const { raw } = await call(actors['next to nothing']!, route, address(route, 'mine'));
      for (const word of Object.values(words)) expect(raw.body, `${route.method} ${route.url}`).not.toContain(word);
    }
  });
});

describe('what a contact is answered', () => {
  const asText = (answer: { body: unknown; raw: { body: string }; headers: object }): string =>
    `${answer.raw.body} ${JSON.stringify(answer.headers)}`;

  test('nothing of another customer, nothing internal, in any answer to any address', async () => {
    const leaks: string[] = [];
    for (const route of apiRoutes().filter(
      (each) => each.access === 'contact' && each.url !== '/api/portal/v1/session',
    )) {
      for (const whose of ['mine', 'other', 'unknown'] as const) {
        for (const [name, forbidden] of [
          ['contact', [words.mineInternal, words.otherShared, words.otherInternal]],
          [
            'contact of another customer',
            [words.otherInternal, words.mineShared, words.mineInternal, words.otherBranch],
          ],
          [
            'limited contact',
            [words.mineInternal, words.otherShared, words.otherInternal, words.otherBranch, 'mine-1'],
          ],
        ] as const) {
          for (const query of route.method === 'GET'
            ? ['', '?format=json', '?format=csv', '?search=o', '?search=m', ...forbidden.map((word) => `?q=${word}`)]
            : ['']) {
            const answer = await call(actors[name]!, route, address(route, whose) + query);
            for (const word of forbidden)
              if (asText(answer).includes(word))
                leaks.push(`${name}: ${route.method} ${route.url}${query} (${whose}) shows ${word}`);
          }
        }
      }
    }
    expect(leaks).toEqual([]);
  });

  test('a record of another customer, of a branch out of reach, and one that does not exist get the same answer', async () => {
    const withIds = apiRoutes().filter((each) => each.access === 'contact' && /:(?!slug)\w/.test(each.url));
    expect(withIds.length).toBeGreaterThan(25);
    const wrong: string[] = [];
    for (const route of withIds) {
      const place = `${route.method} ${route.url}`;
      const unknown = await call(actors.contact!, route, address(route, 'unknown'), bodyOf(route, 'other'));
      const foreign = await call(actors.contact!, route, address(route, 'other'), bodyOf(route, 'other'));
      // Jobs without a branch, and those of another one, are out of the limited contact's reach: so is all that hangs on them.
      const outOfReach = address(
        { ...route, url: route.url.replace('/jobs/:id', `/jobs/${ids.mine!.branchedJob}`) },
        'mine',
      );
      const branch = await call(actors['limited contact']!, route, outOfReach, bodyOf(route, 'mine'));
      for (const [name, answer] of Object.entries({ unknown, foreign, branch })) {
        // What is no message or file at all is refused before anybody looks for the record.
        const isUnread = [413, 415, 422].includes(unknown.status) && route.hasBody === (unknown.status === 422);
        if (answer.status !== (isUnread ? unknown.status : 404)) wrong.push(`${place}: ${name} ${answer.status}`);
        const bare = (one: Answer) => ({ ...(one.body as object), requestId: '' });
        expect(bare(answer), `${place} ${name}`).toEqual(bare(unknown));
      }
    }
    expect(wrong).toEqual([]);
  });

  test('the same addresses with the own records find them', async () => {
    // What was tried above gave the former one up.
    ids.mine!.uploadId = await beginFile(actors.contact!, 'mine', 'again');
    const missing: string[] = [];
    for (const route of apiRoutes().filter((each) => each.access === 'contact' && /:(?!slug)\w/.test(each.url))) {
      const { status } = await call(actors.contact!, route, address(route, 'mine'), bodyOf(route, 'mine'));
      if (status === 404) missing.push(`${route.method} ${route.url}`);
    }
    // A text has no pictures, a file that was sent is not removed by itself, and no session has this id.
    expect(missing.sort()).toEqual([
      'DELETE /api/portal/v1/account/sessions/:sessionId',
      'DELETE /api/portal/v1/threads/:threadId/files/:fileId',
      'GET /api/portal/v1/threads/:threadId/files/:fileId/display',
      'GET /api/portal/v1/threads/:threadId/files/:fileId/thumbnail',
    ]);
  });

  test('a limited contact sees the jobs of the own branches and no others', async () => {
    const list = await actors['limited contact']!.get('/api/portal/v1/jobs');
    expect(list.body.items.map((job: { jobCode: string }) => job.jobCode)).toEqual(['BRANCHED-2']);
  });
});
