import { readFile, writeFile } from 'node:fs/promises';
import { themeCss } from '../web/ui/theme/theme-css.ts';

// Run after a change of web/ui/theme/theme.ts. With --check nothing is written: exit 1 says that the file is out of date.
const file = new URL('../web/ui/theme/theme.gen.css', import.meta.url);
const wanted = themeCss();

if (!process.argv.includes('--check')) await writeFile(file, wanted);
else if ((await readFile(file, 'utf8')) !== wanted) {
  console.error('web/ui/theme/theme.gen.css is older than theme.ts: run node scripts/write-theme-css.ts');
  process.exitCode = 1;
}
