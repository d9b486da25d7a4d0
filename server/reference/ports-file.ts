import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { parse } from 'csv-parse';

/** A place of db/reference/ports.csv.gz (its README names the sources). */
export type ReferencePort = {
  /** UN/LOCODE, five characters. */
  code: string;
  name: string;
  /** ISO 3166, two letters. */
  country: string;
  iata: string | null;
  /** Digits of UN/LOCODE: 1 port, 2 rail terminal, 3 road terminal, 4 airport, 5 postal, 6 depot, 7 fixed, B border. */
  functions: string;
  /** Decimal degrees. */
  lat: number | null;
  lon: number | null;
};

const portsFile = join(import.meta.dirname, '../../db/reference/ports.csv.gz');

const numberOrNull = (text: string | undefined): number | null => (text ? Number(text) : null);

/**
 * The places of the reference file one after the other, in order of code; memory stays flat.
 * Throws when the file is missing or broken.
 */
export async function* readPorts(file: string = portsFile): AsyncGenerator<ReferencePort> {
  const rows = parse({ columns: true });
  // A failure of an earlier stream destroys the parser with the same error, so the loop below throws it.
  pipeline(createReadStream(file), createGunzip(), rows, () => undefined);
  for await (const row of rows as AsyncIterable<Record<string, string>>) {
    yield {
      code: row.code!,
      name: row.name!,
      country: row.country!,
      iata: row.iata || null,
      functions: row.functions!,
      lat: numberOrNull(row.lat),
      lon: numberOrNull(row.lon),
    };
  }
}
