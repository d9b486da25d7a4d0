import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type ReferencePort, readPorts } from './ports-file.ts';

const ports = new Map<string, ReferencePort>();
let count = 0;
let inOrder = true;

beforeAll(async () => {
  let last = '';
  for await (const port of readPorts()) {
    if (port.code <= last) inOrder = false;
    last = port.code;
    ports.set(port.code, port);
    count++;
  }
});

describe('the ports file', () => {
  it('holds each code once, in order', () => {
    expect(count).toBe(108_520);
    expect(ports.size).toBe(count);
    expect(inOrder).toBe(true);
  });

  it('satisfies what the database asks of a port', () => {
    // One assertion over all: a hundred thousand would take longer than the rest of the tests.
    const wrong = [...ports.values()].filter(
      ({ code, country, name, functions, iata, lat }) =>
        !/^[A-Z]{2}[A-Z0-9]{3}$/.test(code) ||
        country !== code.slice(0, 2) ||
        name.trim() === '' ||
        !/[12346]/.test(functions) ||
        (iata !== null && !/^[A-Z0-9]{3}$/.test(iata)) ||
        (lat !== null && Math.abs(lat) > 90),
    );
    expect(wrong).toEqual([]);
  });

  it('keeps names, functions and coordinates of the list', () => {
    expect(ports.get('ZADUR')).toEqual({
      code: 'ZADUR',
      name: 'Durban',
      country: 'ZA',
      iata: 'DUR',
      functions: '12345',
      lat: -29.85,
      lon: 31.02,
    });
    expect(ports.get('BRJUN')?.name).toBe('Jundiaí');
    expect(ports.get('NLAMS')).toMatchObject({ lat: null, lon: null });
  });

  it('knows airports by IATA, also where the code is not the last three letters', () => {
    expect(ports.get('GBLHR')?.iata).toBe('LHR');
    expect(ports.get('USHOU')?.iata).toBe('IAH');
    expect(ports.get('NLRTM')?.iata).toBe('RTM');
    expect([...ports.values()].filter((port) => port.iata !== null).length).toBeGreaterThan(6_000);
  });

  it('says so when the file is missing or broken', async () => {
    const first = async (file: string) => {
      for await (const port of readPorts(file)) return port;
    };
    await expect(first('/nowhere/ports.csv.gz')).rejects.toThrow(/ENOENT/);
    const broken = join(mkdtempSync(join(tmpdir(), 'ports-')), 'ports.csv.gz');
    writeFileSync(broken, 'not gzip');
    await expect(first(broken)).rejects.toThrow(/header/);
  });
});
