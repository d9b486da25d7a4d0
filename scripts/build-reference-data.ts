/**
 * Makes db/reference/ports.csv.gz from the public lists (see db/reference/README.md):
 *
 *   node scripts/build-reference-data.ts [FOLDER]        FOLDER: default ../shared/data; reads FOLDER/locode/
 *
 * The same input gives the same bytes. Run it only to move to a newer UN/LOCODE; the result is committed.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';

type Place = {
  country: string;
  location: string;
  name: string;
  function: string;
  status: string;
  iata: string;
  coordinates: string;
};
type Airport = { iata: string; iso: string | null; status: number; name?: string | null; lat?: string; lon?: string };
type Port = {
  code: string;
  name: string;
  country: string;
  iata: string;
  functions: string;
  lat: number | null;
  lon: number | null;
};

/** Functions kept: 1 sea or river port, 2 rail terminal, 3 road terminal, 4 airport, 6 inland clearance depot. */
const wantedFunctions = /[12346]/;
/** A place of the same letters further away than this is another place. */
const farKilometres = 150;
/** Kosovo stands under another code in the airport list. */
const countryFixes: Record<string, string> = { KS: 'XK' };

/** "4230N 00131E" (degrees and minutes) as decimal degrees, two places; null when blank. */
function coordinates(text: string): { lat: number | null; lon: number | null } {
  const match = /^(\d{2})(\d{2})([NS]) (\d{3})(\d{2})([EW])$/.exec(text.trim());
  if (match === null) return { lat: null, lon: null };
  const [, latDegrees, latMinutes, north, lonDegrees, lonMinutes, east] = match;
  const decimal = (degrees: string | undefined, minutes: string | undefined, sign: number) =>
    Math.round(sign * (Number(degrees) + Number(minutes) / 60) * 100) / 100;
  return {
    lat: decimal(latDegrees, latMinutes, north === 'N' ? 1 : -1),
    lon: decimal(lonDegrees, lonMinutes, east === 'E' ? 1 : -1),
  };
}

/** The places kept, in order of code; of a code written twice (two languages, two spellings) the first. */
function readPorts(file: string): Port[] {
  const places: Place[] = parse(readFileSync(file), { columns: true, bom: true });
  const ports = new Map<string, Port>();
  for (const place of places) {
    const code = place.country + place.location;
    if (place.status === 'XX' || ports.has(code) || !wantedFunctions.test(place.function)) continue;
    const functions = place.function.replaceAll('-', '');
    const { country, name, iata } = place;
    ports.set(code, { code, name, country, iata, functions, ...coordinates(place.coordinates) });
  }
  return [...ports.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** Null when one of the two has no coordinates. */
function kilometres(port: Port, airport: Airport): number | null {
  if (port.lat === null || port.lon === null || !airport.lat || !airport.lon) return null;
  const lat = Number(airport.lat);
  const north = (lat - port.lat) * 111;
  const east = (((Number(airport.lon) - port.lon + 540) % 360) - 180) * 111 * Math.cos((lat * Math.PI) / 180);
  return Math.hypot(north, east);
}

/** Near enough to be the same place; without coordinates the list itself must call the place an airport. */
function mayBe(port: Port | undefined, airport: Airport): port is Port {
  if (port === undefined || port.iata !== '') return false;
  const distance = kilometres(port, airport);
  return distance === null ? port.functions.includes('4') : distance <= farKilometres;
}

function nameKey(country: string, name: string): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\(.*?\)/g, ' ')
    .replace(/[^a-z ]/g, '');
  return `${country} ${plain
    .replace(/\b(international|intl|airport|apt|regional|municipal|county|airfield)\b/g, '')
    .replace(/ +/g, ' ')
    .trim()}`;
}

/**
 * Gives ports their IATA code: the list's own column first, then an airport whose country and code are the LOCODE, then an
 * airport of the same country and name. Returns how many airports in service each way reached.
 */
function joinAirports(ports: Port[], airports: Airport[]) {
  const byCode = new Map(ports.map((port) => [port.code, port]));
  const byOwnIata = new Map(ports.filter((port) => port.iata).map((port) => [port.country + port.iata, port]));
  const byName = new Map<string, Port>();
  for (const port of ports) if (port.functions.includes('4')) byName.set(nameKey(port.country, port.name), port);
  const counts = { airports: 0, ownColumn: 0, byCode: 0, byName: 0, unmatched: 0 };
  const left: Airport[] = [];
  for (const airport of airports) {
    counts.airports++;
    const port = byCode.get(`${airport.iso}${airport.iata}`);
    if (byOwnIata.has(`${airport.iso}${airport.iata}`)) counts.ownColumn++;
    else if (mayBe(port, airport)) {
      port.iata = airport.iata;
      counts.byCode++;
    } else left.push(airport);
  }
  for (const airport of left) {
    const port = byName.get(nameKey(airport.iso ?? '', airport.name ?? ''));
    if (mayBe(port, airport)) {
      port.iata = airport.iata;
      counts.byName++;
    } else counts.unmatched++;
  }
  return counts;
}

/** Airports in service, each code once, in order of code. */
function readAirports(file: string): Airport[] {
  const all: Airport[] = JSON.parse(readFileSync(file, 'utf8'));
  const open = all.filter((airport) => airport.status === 1 && /^[A-Z]{3}$/.test(airport.iata));
  const unique = new Map(open.map((airport) => [airport.iata, airport]));
  return [...unique.values()]
    .map((airport) => ({ ...airport, iso: countryFixes[airport.iso ?? ''] ?? airport.iso }))
    .sort((a, b) => (a.iata < b.iata ? -1 : 1));
}

const folder = process.argv[2] ?? '../shared/data';
const ports = readPorts(join(folder, 'locode/unlocode_2018-1_utf8.csv'));
const counts = joinAirports(ports, readAirports(join(folder, 'locode/airports.json')));
// "---" in the list's column: no IATA code belongs here, so none was joined either.
for (const port of ports) if (port.iata === '---') port.iata = '';
const text = stringify(ports, {
  header: true,
  columns: ['code', 'name', 'country', 'iata', 'functions', 'lat', 'lon'],
});
const bytes = gzipSync(text, { level: 9 });
bytes[9] = 0xff; // The operating system in the gzip header: unknown, so that every machine writes the same bytes.
writeFileSync(join(import.meta.dirname, '../db/reference/ports.csv.gz'), bytes);
const withIata = ports.filter((port) => port.iata).length;
console.log(JSON.stringify({ ports: ports.length, withIata, ...counts, bytes: bytes.length }));
