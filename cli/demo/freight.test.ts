import { readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import { readPorts } from '#server/reference/ports-file.ts';
import { addDays, isDay } from '#shared/days.ts';
import { modes } from '#shared/vocabulary.ts';
import { anchorDay, type FreightRow, freightCsv, freightRows } from './freight.ts';
import { freightColumns, freightMapping } from './freight-mapping.ts';
import { allFreightPorts, originPort, servedPorts } from './freight-ports.ts';
import { readScms, type ScmsLine, scmsDay } from './scms-file.ts';

const today = '2026-11-22';
const lines: ScmsLine[] = [];
const rows: FreightRow[] = [];

beforeAll(async () => {
  for await (const line of readScms()) lines.push(line);
  for await (const row of freightRows(today)) rows.push(row);
});

describe('the published file', () => {
  const delivery = (line: ScmsLine) => ({
    scheduled: scmsDay(line['Scheduled Delivery Date'])!,
    delivered: scmsDay(line['Delivered to Client Date'])!,
  });
  const onTime = (line: ScmsLine) => delivery(line).delivered <= delivery(line).scheduled;

  it('comes in whole, with accents', () => {
    expect(lines).toHaveLength(10_324);
    expect(lines.filter((line) => line.Country === "Côte d'Ivoire")).toHaveLength(1_083);
    expect(new Set(lines.map((line) => line.ID)).size).toBe(10_324);
  });

  it('gives the known figures', () => {
    expect(lines.filter(onTime)).toHaveLength(9_138);
    const southAfrica = lines.filter((line) => line.Country === 'South Africa');
    expect(southAfrica).toHaveLength(1_406);
    expect(((southAfrica.filter(onTime).length / 1_406) * 100).toFixed(4)).toBe('91.8208');
    const august = lines.filter((line) => delivery(line).scheduled.startsWith('2014-08'));
    expect(august).toHaveLength(271);
    expect(august.filter(onTime)).toHaveLength(225);
  });
});

describe.each(['scms-mapping.json', 'scms-mapping-plain.json'])('%s', (name) => {
  const mapping = JSON.parse(readFileSync(new URL(`../../db/demo/${name}`, import.meta.url), 'utf8'));
  const patterns: Record<string, RegExp> = {
    'D-MMM-YY': /^\d{1,2}-[A-Z][a-z]{2}-\d{2}$/,
    'M/D/YY': /^\d{1,2}\/\d{1,2}\/\d{2}$/,
  };

  it('fits every cell of the file', () => {
    const columns = Object.entries(mapping.columns as Record<string, string>);
    const problems: string[] = [];
    for (const line of lines) {
      for (const [field, header] of columns) {
        const cell = line[header];
        const ignored = mapping.ignoreValues[field]?.includes(cell);
        const format = mapping.dateFormats[field];
        if (cell === undefined || cell === '') problems.push(`${header} is missing`);
        else if (!ignored && format && !(patterns[format]?.test(cell) && isDay(scmsDay(cell)!))) problems.push(cell);
        else if (field === 'mode' && !modes.includes(mapping.values.mode[cell])) problems.push(cell);
        else if (field === 'quantityOrdered' && !/^\d+$/.test(cell)) problems.push(cell);
      }
    }
    expect(problems).toEqual([]);
  });

  it('names the delivered date once', () => {
    expect(mapping.columns.deliveredDate).toBe('Delivered to Client Date');
    expect(mapping.columns).not.toHaveProperty(['event.DOD']);
  });
});

describe('the demo freight', () => {
  it('keeps every line and its distance from the schedule', () => {
    expect(rows).toHaveLength(10_324);
    expect(new Set(rows.map((row) => row.jobCode)).size).toBe(10_324);
    const delivered = rows.filter((row) => row.deliveredDate !== '');
    expect(delivered).toHaveLength(10_324 - 1_387);
    const before = lines.filter((line) => scmsDay(line['Delivered to Client Date'])! <= anchorDay);
    const late = before.filter(
      (line) => scmsDay(line['Delivered to Client Date'])! > scmsDay(line['Scheduled Delivery Date'])!,
    );
    expect(delivered.filter((row) => row.deliveredDate > row.dueDate)).toHaveLength(late.length);
  });

  it('leaves open what lies after today, some of it late', () => {
    const open = rows.filter((row) => row.deliveredDate === '');
    expect(open).toHaveLength(1_387);
    const late = open.filter((row) => row.dueDate < today);
    expect(late).toHaveLength(43);
    expect(new Set(late.map((row) => row.customer)).size).toBeGreaterThan(4);
    expect(open.every((row) => row['event.DREC'] === '')).toBe(true);
    expect(open.filter((row) => row['event.ARRV'] !== '').length).toBeGreaterThan(20);
    expect(open.filter((row) => row.eta > row.dueDate).length).toBeGreaterThan(5);
  });

  it('has no event after today and only days', () => {
    for (const row of rows) {
      for (const field of Object.keys(freightMapping.dateFormats) as (keyof FreightRow)[]) {
        if (row[field] === '') continue;
        expect(isDay(row[field])).toBe(true);
        if (field.startsWith('event.') || field === 'deliveredDate') expect(row[field] <= today).toBe(true);
      }
      expect(modes).toContain(row.mode);
    }
  });

  it('moves with today and is otherwise the same', async () => {
    const tomorrow: FreightRow[] = [];
    for await (const row of freightRows(addDays(today, 1))) tomorrow.push(row);
    expect(tomorrow[0]?.dueDate).toBe(addDays(rows[0]!.dueDate, 1));
    expect(tomorrow.filter((row) => row.deliveredDate === '')).toHaveLength(1_387);
    const again: FreightRow[] = [];
    for await (const row of freightRows(today)) again.push(row);
    expect(again).toEqual(rows);
  });

  it('is the same as a CSV file', async () => {
    const parsed = parse(await text(freightCsv(today)), { columns: true });
    expect(parsed).toEqual(
      rows.map((row) => Object.fromEntries(freightColumns.map((column) => [column, row[column]]))),
    );
  });
});

describe('the ports', () => {
  it('are all in the reference file and each served once', async () => {
    const known = new Set<string>();
    for await (const port of readPorts()) known.add(port.code);
    expect(allFreightPorts.filter((code) => !known.has(code))).toEqual([]);
    const served = Object.values(servedPorts).flat();
    expect(new Set(served).size).toBe(served.length);
    expect(rows.filter((row) => row.destinationPort !== '' && !served.includes(row.destinationPort))).toEqual([]);
  });

  it('are known for every shipment with a mode, and for origins only where the site names its country', () => {
    expect(rows.filter((row) => row.mode !== 'unknown' && row.destinationPort === '')).toEqual([]);
    expect(originPort('Aurobindo Unit III, India', 'air')).toBe('INBOM');
    expect(originPort('MSD, Haarlem, NL', 'sea')).toBe('NLRTM');
    expect(originPort('Roche Basel', 'air')).toBe('');
    expect(originPort('Aurobindo Unit III, India', 'road')).toBe('');
  });
});
