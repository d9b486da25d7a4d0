// The floor of an upload: node:http, and the body straight to the disk. argv: the folder, the port.
import { createWriteStream } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

const [folder, port] = [process.argv[2]!, Number(process.argv[3])];
let files = 0;

createServer(async (request, response) => {
  const path = join(folder, String(files++));
  await pipeline(request, createWriteStream(path, { flush: true }));
  response.end('{}');
}).listen(port, '127.0.0.1', () => process.stdout.write('ready\n'));
