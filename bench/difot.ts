import { openBench } from './support/bench-installation.ts';
import { type Figure, median, round } from './support/report.ts';

/** Jobs of the installation; MILEPOST_BENCH_JOBS makes it smaller to try the part out. */
const size = Number(process.env.MILEPOST_BENCH_JOBS ?? 1_000_000);
const customers = 5;
const requests = 60;

/**
 * DIFOT of the largest customer (a fifth of all jobs) over 24 months, read over HTTP from a server process, and the first jobs behind one
 * of its numbers. Half of the jobs are of the last 24 months; one in seven late, one in twenty short.
 */
export async function difot(): Promise<Figure[]> {
  const bench = await openBench();
  try {
    const { rows: ids } = await bench.db.pools.owner.query<{ id: string }>(
      `insert into customers (id, code, code_key, name, name_key, contact_name, address, state, import_tracking, export_tracking, domestic_tracking,
         production_tracking, automatic_delivery, publish_attachments, show_difot, difot_past_months, difot_tolerance_days, difot_tolerance_percent, version, created_at, updated_at)
       select gen_random_uuid(), 'C' || i, 'c' || i, 'Customer ' || i, 'customer ' || i, '', '', 'active', true, true, true, true, false, false, false, 24, 0, 0, 1,
         timestamptz '2026-01-01', timestamptz '2026-01-01' from generate_series(2, $1::int) i returning id`,
      [customers],
    );
    await bench.db.pools.owner.query(`update customers set difot_past_months = 24 where id = $1`, [bench.customerId]);
    await seed(bench, [bench.customerId, ...ids.map((one) => one.id)]);
    const { server, staffCookie } = await bench.start();
    const read = async (path: string): Promise<Record<string, unknown>> => {
      const answer = await fetch(`${server.url}/api/v1${path}`, { headers: { cookie: staffCookie } });
      if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
      return (await answer.json()) as Record<string, unknown>;
    };
    const path = `/customers/${bench.customerId}/difot`;
    const { total, months } = (await read(path)) as { total: { counted: number }; months: { month: string }[] };
    if (months.length !== 25 || total.counted < size / customers / 3)
      throw new Error(`The bench has too few deliveries: ${total.counted}.`);
    const jobs = `/jobs?customerId=${bench.customerId}&difotMonth=${months[1]!.month}&difotResult=late&limit=50`;
    if (((await read(jobs)).items as unknown[]).length !== 50) throw new Error('The list of late jobs is not full.');
    const timed = async (what: string): Promise<number> => {
      for (let warm = 0; warm < 10; warm++) await read(what);
      const times: number[] = [];
      for (let one = 0; one < requests; one++) {
        const start = performance.now();
        await read(what);
        times.push(performance.now() - start);
      }
      return median(times);
    };
    const of = `the largest customer, ${(size / customers).toLocaleString('en')} of ${size.toLocaleString('en')} jobs`;
    const [figures, list] = [await timed(path), await timed(jobs)];
    return [
      figure(`DIFOT over 24 months, ${of}`, figures, 20),
      figure(`Late jobs of the oldest month, first 50, ${of}`, list, 100),
    ];
  } finally {
    await bench.close();
  }
}

function figure(what: string, ms: number, within: number): Figure {
  return { what, measured: `${round(ms, 1)} ms`, floor: '', ratio: '', aim: `< ${within} ms`, met: ms < within };
}

/** Rows in the form that the product writes, the day counts with them. */
async function seed({ db }: Awaited<ReturnType<typeof openBench>>, customerIds: string[]): Promise<void> {
  const client = await db.pools.owner.connect();
  const at = new Date().toISOString().slice(0, 10);
  await client.query(
    `insert into jobs (id, customer_id, job_code, code_key, order_number, order_key, note, direction, mode, carrier, vessel, voyage, flight, shipper, consignee, promised_date, agreed_date, due_date,
       own_due_date, delivered_date, own_delivered_date, quantity_ordered, quantity_delivered, priority, unit, custom_portal, custom_internal, state, is_open, tracked, status_code, status, stage,
       progress, customer_status, customer_stage, customer_progress, component_count, list_order, holds, shared_exceptions, by_person, registered_at, completed_at, version, updated_at)
     select gen_random_uuid(), ($2::uuid[])[1 + i % ${customers}], 'JOB-' || i, 'job-' || i, '', '', 'Pallets of goods', 'import', 'sea', '', '', '', '', '', '', due, due, due, due, made, made, 10,
       case when i % 20 = 0 then 9 else 10 end, 0, 'pcs', '{}', '{}', 'completed', false, true, 'JCOM', 'Completed', 'completed', 100, 'Completed', 'completed', 100, 0,
       2000000 - (due - date '1970-01-01'), '[]', '[]', false, due::timestamptz, due::timestamptz, 1, due::timestamptz
     from (select i, due, due + case when i % 7 = 0 then 3 else -1 end as made
       from (select i, $3::date - 5 - (i::bigint * 7919 % 1460)::int as due from generate_series(1, $1::int) i) a) b`,
    [size, customerIds, at],
  );
  await client.query(
    `insert into day_counts (customer_id, customer_branch_id, day, jobs, delivered, on_time, in_full, difot, assumed)
     select customer_id, '00000000-0000-0000-0000-000000000000', agreed_date, count(*), count(*), count(*) filter (where delivered_date <= agreed_date),
       count(*) filter (where quantity_delivered >= quantity_ordered),
       count(*) filter (where delivered_date <= agreed_date and quantity_delivered >= quantity_ordered), 0
     from jobs group by customer_id, agreed_date`,
  );
  await client.query('vacuum analyze');
  client.release();
}
