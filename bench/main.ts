// `npm run bench [part ...]`: measures and prints a table; with --write it replaces the table of docs/performance.md.
import { readFile, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { difot } from './difot.ts';
import { exports } from './export.ts';
import { importJobs, importMemory } from './import.ts';
import { live } from './live.ts';
import { messages } from './messages.ts';
import { pageSize } from './page-size.ts';
import { portalList } from './portal-list.ts';
import { type Figure, table } from './support/report.ts';
import { uploads } from './uploads.ts';
import { workflow } from './workflow.ts';

const parts: Record<string, () => Promise<Figure[]>> = {
  'portal-list': portalList,
  import: importJobs,
  'import-memory': importMemory,
  live,
  'page-size': pageSize,
  workflow,
  difot,
  export: exports,
  messages,
  uploads,
};
const asked = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));

const figures: Figure[] = [];
for (const [name, measure] of Object.entries(parts)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  console.error(`${name} ...`);
  const found = await measure();
  console.error(table(found));
  figures.push(...found);
}
const result = `Measured on ${cpus().length} cores (${cpus()[0]?.model.trim()}), Node ${process.versions.node}.\n\n${table(figures)}\n`;
console.log(result);
if (process.argv.includes('--write')) {
  const file = 'docs/performance.md';
  const text = await readFile(file, 'utf8');
  await writeFile(
    file,
    text.replace(/<!-- figures -->[\s\S]*<!-- end -->/, `<!-- figures -->\n\n${result}\n<!-- end -->`),
  );
}
process.exitCode = figures.every((figure) => figure.met) ? 0 : 1;
