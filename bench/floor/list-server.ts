// The floor of a list: node:http and pg with the same rows and the same bytes, no sign-in, no check. Settings come as JSON in argv[2].
import { createServer } from 'node:http';
import pg from 'pg';

const { connection, text, values, answer, port } = JSON.parse(process.argv[2]!) as {
  connection: pg.PoolConfig;
  text: string;
  values: unknown[];
  answer: unknown;
  port: number;
};
const pool = new pg.Pool({ ...connection, max: 12, pipeline: true } as pg.PoolConfig);

createServer(async (_request, response) => {
  await pool.query({ name: 'list', text, values });
  const body = JSON.stringify(answer);
  response.writeHead(200, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
  });
  response.end(body);
}).listen(port, '127.0.0.1', () => process.stdout.write('ready\n'));
