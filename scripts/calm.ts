// The measure of calm: no source file over 400 lines, nine of ten under 250.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const longest = 400;
const usual = 250;
const files = execFileSync('git', ['ls-files', '*.ts', '*.tsx', '--cached', '--others', '--exclude-standard'], {
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => file && !file.includes('.gen.'));
const sizes = files
  .map((file) => ({ file, lines: readFileSync(file, 'utf8').split('\n').length }))
  .sort((a, b) => b.lines - a.lines);
const over = sizes.filter((each) => each.lines > longest);
const share = sizes.filter((each) => each.lines <= usual).length / sizes.length;
console.log(
  `${sizes.length} files, median ${sizes[Math.floor(sizes.length / 2)]!.lines} lines, ${(share * 100).toFixed(0)} % of at most ${usual}.`,
);
for (const each of over)
  console.error(`${each.file} has ${each.lines} lines: a room that wants dividing (at most ${longest}).`);
if (share < 0.9) console.error(`Fewer than nine of ten files have at most ${usual} lines.`);
process.exitCode = over.length > 0 || share < 0.9 ? 1 : 0;
