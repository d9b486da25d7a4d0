import type { WriteStream } from 'node:tty';

type Shown = { state: string; done: number; total: number };

const width = 30;
const everyMs = 100;
const verbs: Record<string, string> = { checking: 'Checking', applying: 'Applying' };

/** One line of progress: `Applying [######      ] 5,000 of 10,324 (48 %)`; without a total the rows read so far. */
export function progressLine({ state, done, total }: Shown): string {
  const verb = verbs[state] ?? state;
  const rows = done.toLocaleString('en');
  if (total === 0) return `${verb} ${rows} rows`;
  const share = Math.min(done / total, 1);
  const bar = '#'.repeat(Math.round(share * width)).padEnd(width);
  return `${verb} [${bar}] ${rows} of ${total.toLocaleString('en')} (${Math.floor(share * 100)} %)`;
}

/** A progress bar on a terminal; elsewhere, as in a log, a line when each part begins. */
export function progressBar(out: Pick<WriteStream, 'write'> & { isTTY?: boolean }) {
  let last = Number.NEGATIVE_INFINITY;
  let state = '';
  return {
    show(progress: Shown): void {
      const begins = progress.state !== state;
      state = progress.state;
      if (!out.isTTY) {
        if (begins) out.write(`${verbs[state] ?? state} ...\n`);
        return;
      }
      const at = performance.now();
      if (!begins && progress.done !== progress.total && at - last < everyMs) return;
      if (begins && last !== Number.NEGATIVE_INFINITY) out.write('\n');
      last = at;
      out.write(`\r\u001b[2K${progressLine(progress)}`);
    },
    end(): void {
      if (out.isTTY && state !== '') out.write('\n');
    },
  };
}
