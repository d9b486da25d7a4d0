/**
 * Makes db/demo/scms.csv.gz from the published file (see db/demo/README.md):
 *
 *   node scripts/build-demo-data.ts [FOLDER]        FOLDER: default ../shared/data; reads FOLDER/scms/
 *
 * The bytes of the published file are kept as they are; the same input gives the same output. The result is committed.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const folder = process.argv[2] ?? '../shared/data';
const original = readFileSync(join(folder, 'scms/SCMS_Delivery_History_Dataset.csv'));
// Like gzip -n9: neither name nor time in the header.
const bytes = gzipSync(original, { level: 9 });
bytes[9] = 0xff; // The operating system in the gzip header: unknown, so that every machine writes the same bytes.
writeFileSync(join(import.meta.dirname, '../db/demo/scms.csv.gz'), bytes);
const sha256 = createHash('sha256').update(original).digest('hex');
console.log(JSON.stringify({ originalBytes: original.length, sha256, bytes: bytes.length }));
