// Fails when a generated file differs from what the sources say now.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generate, generated } from './generate.ts';

const folder = await mkdtemp(join(tmpdir(), 'milepost-drift-'));
try {
  await generate(folder);
  const different: string[] = [];
  for (const file of generated) {
    const committed = await readFile(file, 'utf8').catch(() => '');
    if (committed !== (await readFile(join(folder, file), 'utf8'))) different.push(file);
  }
  if (different.length > 0) {
    console.error(`Not up to date: ${different.join(', ')}. Run \`npm run generate\` and commit the result.`);
    process.exitCode = 1;
  } else {
    console.log(`${generated.length} generated files are up to date.`);
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
