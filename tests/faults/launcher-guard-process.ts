// Counts to the given number in the given folder's file, one step at a time under the guard.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withGuard } from '#server/database/embedded/guard.ts';

const [folder, steps, dies] = process.argv.slice(2);
const file = join(folder!, 'count');

for (let step = 0; step < Number(steps); step++) {
  await withGuard(folder!, async () => {
    const count = Number(readFileSync(file, 'utf8'));
    // Another process that gets in here would write the same number.
    await new Promise((resolve) => setTimeout(resolve, 3));
    writeFileSync(file, String(count + 1));
    if (dies && step === Number(steps) - 1) process.kill(process.pid, 'SIGKILL');
  });
}
