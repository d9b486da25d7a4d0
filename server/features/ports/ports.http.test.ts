import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemActor } from '#server/access/actors.ts';
import { foldKey } from '#shared/fold.ts';
import { startTestApp, type TestApp } from '#tests/support/test-app.ts';
import { portNames } from './service.ts';

const ports = [
  ['NLRTM', 'Rotterdam', 'RTM', '134'],
  ['USROT', 'Rotan', null, '3B'],
  ['NLAMS', 'Amsterdam', 'AMS', '1456'],
  ['DEAMS', 'Amstetten', null, '2'],
  ['BRRTM', 'Rutama', null, '7'],
  ['ZZRTX', 'Ålesund', null, '1'],
] as const;

describe('ports', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await startTestApp();
    await test.db.withActor(systemActor('test'), async (tx) => {
      for (const [code, name, iata, functions] of ports)
        await tx
          .insertInto('ports')
          .values({ code, name, name_key: foldKey(name), country: code.slice(0, 2), iata, functions })
          .execute();
    });
  });
  afterAll(() => test.stop());
  const find = async (query: string) => (await test.administrator.get(`/api/v1/ports${query}`)).body;
  const codes = (body: { items: { code: string }[] }) => body.items.map((port) => port.code);

  it('are found by the beginning of code, IATA code and name; exact codes first', async () => {
    expect(codes(await find('?search=rot'))).toEqual(['USROT', 'NLRTM']);
    expect(codes(await find('?search=RTM'))).toEqual(['NLRTM']);
    expect(codes(await find('?search=nl'))).toEqual(['NLAMS', 'NLRTM']);
    expect(codes(await find('?search=ams'))).toEqual(['NLAMS', 'DEAMS']);
    expect(codes(await find(`?search=${encodeURIComponent('åLE')}`))).toEqual(['ZZRTX']);
    expect(codes(await find('?search=%25'))).toEqual([]);
    expect((await find('?search=nlams')).items[0]).toEqual({
      code: 'NLAMS',
      name: 'Amsterdam',
      country: 'NL',
      iata: 'AMS',
      functions: ['sea', 'air', 'post', 'depot'],
    });
  });

  it('come page by page, each once', async () => {
    for (const search of ['', '&search=a', '&search=ams']) {
      const all = codes(await find(`?limit=200${search}`));
      const seen: string[] = [];
      let cursor = '';
      do {
        const page = await find(`?limit=1${search}${cursor}`);
        seen.push(...codes(page));
        cursor = page.nextCursor === null ? '' : `&cursor=${page.nextCursor}`;
      } while (cursor !== '');
      expect(seen).toEqual(all);
    }
    const bad = await test.administrator.get('/api/v1/ports?cursor=abc');
    expect([bad.status, bad.body.code]).toEqual([422, 'cursor_unknown']);
    expect((await test.administrator.get('/api/v1/ports?limit=201')).status).toBe(422);
  });

  it('are read by code, whatever its case', async () => {
    expect((await test.administrator.get('/api/v1/ports/nlrtm')).body.name).toBe('Rotterdam');
    expect((await test.administrator.get('/api/v1/ports/XXXXX')).status).toBe(404);
    expect((await test.anonymous.get('/api/v1/ports/NLRTM')).status).toBe(401);
    const names = await test.db.withActor(systemActor('test'), (tx) => portNames(tx, ['NLRTM', 'XXXXX']));
    expect([...names]).toEqual([['NLRTM', 'Rotterdam']]);
  });
});
