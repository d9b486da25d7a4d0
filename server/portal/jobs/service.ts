import type { ContactActor } from '#server/access/actors.ts';
import { decodeCursor, encodeCursor } from '#server/access/cursors.ts';
import type { Clock } from '#server/adapters/clock.ts';
import type { Database, Tx } from '#server/database/database.ts';
import { invalid, notFound } from '#server/errors.ts';
import { exportFileName } from '#server/exports/rules-file-name.ts';
import { contentTypes, type ExportFile, writeExport } from '#server/exports/write-export.ts';
import { contactDifotFilter, isOfDifot } from '#server/portal/difot/service.ts';
import { selectCustomer } from '#server/portal/queries-company.ts';
import { portalSettings } from '#server/portal/rules-settings.ts';
import { dayOf } from '#server/time/zones.ts';
import { foldKey } from '#shared/fold.ts';
import { isStorable } from '#shared/texts.ts';
import type {
  JobFilters,
  JobSort,
  PortalComponent,
  PortalExportQuery,
  PortalJob,
  PortalJobDetail,
  PortalJobQuery,
} from './contract.ts';
import { exportColumns, exportRow } from './export-columns.ts';
import * as detail from './queries-detail.ts';
import { exportRows } from './queries-export.ts';
import { selectCompanyAndLeading } from './queries-leading.ts';
import * as list from './queries-list.ts';
import { areKeysOf } from './rules-cursor.ts';
import { shownComponent, shownDetail, shownJob } from './shown.ts';

export type PortalJobsService = ReturnType<typeof portalJobsService>;

/** Up to so many jobs found for a prefix are listed by their ids; for a more frequent prefix the list itself is read. */
const mostFound = 1000;

function keyOf(text: string): string {
  if (!isStorable(text)) {
    throw invalid('search', 'text_characters', 'The text to search for contains a control character. Remove it.');
  }
  return foldKey(text);
}

/** Jobs as contacts see them: the own customer's, of the branches they may see, and nothing internal. */
export function portalJobsService({ db, clock }: { db: Database; clock: Clock }) {
  async function today(tx: Tx, actor: ContactActor) {
    const company = await selectCompanyAndLeading(tx, actor);
    return { company, today: dayOf(clock.now(), company.time_zone) };
  }

  /** The filter, narrowed to the jobs found by prefix when there are few of them. */
  async function narrowed(tx: Tx, actor: ContactActor, filter: list.JobFilter): Promise<list.JobFilter> {
    if (!list.isSearch(filter) || filter.ids !== null) return filter;
    const ids = await list.findByPrefix(tx, actor, filter, mostFound);
    return ids.length < mostFound ? { ...filter, ids } : filter;
  }

  /** A page of the list: one round trip where nothing has to be known before, as for most lists; up to four for a search. */
  async function page(
    actor: ContactActor,
    query: PortalJobQuery,
  ): Promise<{ items: PortalJob[]; nextCursor: string | null }> {
    const sort = query.sort ?? 'list';
    const limit = query.limit ?? 50;
    const after = decodeCursor(query.cursor, sort, list.keyCount(sort));
    if (after !== null && !areKeysOf(sort, after))
      throw invalid('cursor', 'cursor_unknown', 'Begin again without a cursor.');
    const { day, rows } = await readPage(actor, query, { sort, after, limit: limit + 1 });
    const shown = rows.slice(0, limit);
    const last = rows.length > limit ? shown.at(-1) : undefined;
    return {
      items: shown.map((row) => shownJob(row, day)),
      nextCursor: last ? encodeCursor({ sort, keys: list.keysOf(last, sort) }) : null,
    };
  }

  type Page = { sort: JobSort; after: list.Keys | null; limit: number };
  async function readPage(actor: ContactActor, query: PortalJobQuery, page: Page) {
    const { view, ...filter } = list.toFilter(query, null, keyOf);
    if (view !== null && !isOfDifot(query) && filter.ids === null && !list.needsToday(view) && !list.isSearch(filter)) {
      const [now, rows] = await db.readAtOnce(actor, (tx) =>
        Promise.all([today(tx, actor), list.plainPage(tx, actor, view, page)]),
      );
      return { day: now.today, rows };
    }
    return db.withActor(actor, async (tx) => {
      const filter = list.toFilter(query, await contactDifotFilter(tx, actor, query, clock.now()), keyOf);
      const [{ today: day }, known] = await Promise.all([today(tx, actor), narrowed(tx, actor, filter)]);
      return { day, rows: await list.jobsQuery(tx, actor, known, day, page).execute() };
    });
  }

  /** One job with its track and components. Unknown, another customer's, another branch's: the same 404. */
  async function read(actor: ContactActor, id: string): Promise<PortalJobDetail> {
    return db.withActor(actor, async (tx) => {
      const [now, job, references, customFields, components, milestones] = await Promise.all([
        today(tx, actor),
        detail.selectJob(tx, actor, id),
        detail.selectReferences(tx, actor, id),
        detail.selectCustomFields(tx),
        detail.selectComponents(tx, actor, id),
        detail.selectMilestones(tx, actor, id),
      ]);
      if (!job) throw notFound('job');
      const leading = references.filter((one) => one.type === now.company.leading).map((one) => one.value);
      const shown = { ...job, leading_reference: leading.join(', ') || null };
      return shownDetail(shown, { references, customFields, components, milestones }, now.today);
    });
  }

  /** What unfolds under a row of the list. */
  async function components(actor: ContactActor, id: string): Promise<{ items: PortalComponent[] }> {
    return db.withActor(actor, async (tx) => {
      const [now, job, rows] = await Promise.all([
        today(tx, actor),
        detail.selectJobState(tx, actor, id),
        detail.selectComponents(tx, actor, id),
      ]);
      if (!job) throw notFound('job');
      return { items: rows.map((row) => shownComponent(row, job, now.today)) };
    });
  }

  /** The filtered list as a file. `send` gets it while the rows are read and returns when it is sent; memory stays flat. */
  async function exported(
    actor: ContactActor,
    { format, ...filters }: PortalExportQuery,
    send: (file: ExportFile) => Promise<void>,
  ): Promise<void> {
    await db.withActorStreaming(actor, async (tx, client) => {
      const difot = await contactDifotFilter(tx, actor, filters, clock.now());
      const filter = list.toFilter(filters as JobFilters, difot, keyOf);
      const [{ company, today: day }, customer] = await Promise.all([today(tx, actor), selectCustomer(tx, actor)]);
      const columns = exportColumns(portalSettings(customer));
      const rows = exportRows(tx, client, actor, filter, day, filters.sort ?? 'list', company.leading);
      async function* shown() {
        for await (const batch of rows) yield batch.map((row) => exportRow(row, day));
      }
      await send({
        name: exportFileName(company.name, 'jobs', day, format),
        contentType: contentTypes[format],
        content: writeExport(format, columns, shown(), { zone: company.time_zone, sheetName: 'Jobs' }),
      });
    });
  }

  return { page, read, components, exported };
}
