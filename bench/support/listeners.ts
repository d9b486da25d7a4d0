// Many contacts' live streams in a process of its own. Standard input: JSON { url, cookies }. Prints "ready", then a line of JSON for each
// message that arrived everywhere: its client id or text, and when each stream had it (ms since 1970, with fractions).
import { request } from 'node:http';
import { text } from 'node:stream/consumers';

const { url, cookies } = JSON.parse(await text(process.stdin)) as { url: string; cookies: string[] };
const arrived = new Map<string, number[]>();
let started = 0;

function listen(cookie: string): Promise<void> {
  return new Promise((resolve, reject) => {
    request(url, { agent: false, headers: { cookie, accept: 'text/event-stream' } }, (answer) => {
      if (answer.statusCode !== 200) return reject(new Error(`stream: ${answer.statusCode}`));
      let rest = '';
      let ready = false;
      answer.setEncoding('utf8');
      answer.on('data', (chunk: string) => {
        const at = performance.timeOrigin + performance.now();
        const blocks = (rest + chunk).split('\n\n');
        rest = blocks.pop()!;
        for (const block of blocks) {
          if (!ready && block.includes('live.started')) {
            ready = true;
            resolve();
          }
          const mark = /bench message (\d+) /.exec(block)?.[1];
          if (mark !== undefined) note(mark, at);
        }
      });
      answer.on('error', reject);
    })
      .on('error', reject)
      .end();
  });
}

function note(mark: string, at: number): void {
  const times = arrived.get(mark) ?? [];
  arrived.set(mark, times);
  times.push(at);
  if (times.length === cookies.length) console.log(JSON.stringify({ mark, times }));
}

// Fifty at a time, so that connections are not refused for arriving all at once.
const queue = [...cookies];
await Promise.all(
  Array.from({ length: 50 }, async () => {
    for (let cookie = queue.pop(); cookie; cookie = queue.pop()) {
      await listen(cookie);
      started++;
    }
  }),
);
console.log(`ready ${started}`);
