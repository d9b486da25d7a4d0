import { ActionIcon, Button } from '@mantine/core';
import { IconAdjustments, IconHandGrab, IconKeyboard } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PendingPage } from '../../../app/route-states.tsx';
import { useProblem } from '../../../app/use-problem.ts';
import { ErrorState } from '../../../ui/feedback/error-state.tsx';
import { useFormat } from '../../../ui/format/format-context.tsx';
import { Page } from '../../../ui/frame/page.tsx';
import { DataTable } from '../../../ui/table/data-table.tsx';
import { useToday } from '../jobs/use-today.ts';
import { ActionDialog } from './action-dialog.tsx';
import { countsQuery, type Line, linesQuery, settingsQuery, type WorklistInfo } from './api.ts';
import { BulkBar } from './bulk-bar.tsx';
import { useColumns } from './columns.tsx';
import { FilterBar } from './filter-bar.tsx';
import { HelpDialog } from './help-dialog.tsx';
import { NoLines } from './no-lines.tsx';
import { ResultDialog } from './result-dialog.tsx';
import { fromSort, toQuery, toSort } from './rules-search.ts';
import { toneOf } from './rules-tone.ts';
import { createSelection } from './selection.ts';
import { SettingsDialog } from './settings-dialog.tsx';
import { type LineActions, useLineActions } from './use-line-actions.ts';
import { useLineKeys } from './use-line-keys.ts';
import { useLiveWorklist } from './use-live-worklist.ts';
import { useTableSettings } from './use-table-settings.ts';
import { useWorklistSearch } from './use-worklist-search.ts';
import classes from './worklist.module.css';

const rowId = (line: Line) => line.id;
const rowName = (line: Line) => `${line.job.jobCode} ${line.milestone.name}`;

/** Functions that stay the same while what they do follows the page: the columns need not be drawn anew for them. */
function useStable<Args extends unknown[]>(work: (...args: Args) => void): (...args: Args) => void {
  const latest = useRef(work);
  useEffect(() => {
    latest.current = work;
  });
  return useCallback((...args: Args) => latest.current(...args), []);
}

function Tools({
  info,
  actions,
  onHelp,
  onSettings,
}: {
  info: WorklistInfo;
  actions: LineActions;
  onHelp: () => void;
  onSettings: () => void;
}) {
  const { t } = useTranslation('worklist');
  return (
    <>
      {info.workGroups.length > 0 && (
        <Button
          leftSection={<IconHandGrab size={16} aria-hidden />}
          variant={info.workGroups.some((one) => !one.cherryPick) ? 'filled' : 'default'}
          loading={actions.busy && actions.wanted === null}
          onClick={actions.next}
        >
          {t('next.take')}
        </Button>
      )}
      <Button
        variant="default"
        className={classes.settingsButton}
        leftSection={<IconAdjustments size={16} aria-hidden />}
        onClick={onSettings}
      >
        <span className={classes.settingsWord}>{t('settings.open')}</span>
      </Button>
      <ActionIcon
        variant="default"
        size="lg"
        className={classes.keysButton}
        aria-label={t('keys.title')}
        title={t('keys.title')}
        onClick={onHelp}
      >
        <IconKeyboard size={18} aria-hidden />
      </ActionIcon>
    </>
  );
}

function useLead(info: WorklistInfo, total: { count: number; more: boolean } | null | undefined): string {
  const { t } = useTranslation('worklist');
  const format = useFormat();
  const count = format.number(total?.count ?? 0);
  const covering =
    info.covering.length > 0 ? t('covering', { names: info.covering.map((one) => one.name).join(', ') }) : '';
  const lines = total ? t(total.more ? 'countMore' : 'count', { count: total.count, shown: count }) : '';
  return [lines, covering].filter(Boolean).join(' · ');
}

function Board({ info }: { info: WorklistInfo }) {
  const { t } = useTranslation(['worklist', 'shell']);
  const navigate = useNavigate();
  const asProblem = useProblem();
  const today = useToday();
  const { search, change, replaceAll } = useWorklistSearch();
  const query = useMemo(() => toQuery(search), [search]);
  const counts = useQuery(countsQuery).data;
  const [selection] = useState(createSelection);
  const [dialog, setDialog] = useState<'help' | 'settings' | null>(null);
  const table = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);

  const list = useInfiniteQuery({ ...linesQuery(query), placeholderData: keepPreviousData });
  const lines = useMemo(() => list.data?.pages.flatMap((page) => page.items) ?? [], [list.data]);
  const isGiven = search.view !== 'customers' && info.workGroups.every((one) => !one.cherryPick);
  // Nothing can ever stand here: filters and settings would promise something.
  const isIdle = info.workGroups.length === 0 && !info.ownCustomers && lines.length === 0 && counts?.taken === 0;
  const { fresh, look, readAgain } = useLiveWorklist(query, {
    isGiven,
    isMixed: info.workGroups.some((one) => !one.cherryPick),
  });
  // What was announced may have come since by other ways: by scrolling, or by taking something back.
  const unseen = useMemo(() => [...fresh].filter((id) => !lines.some((line) => line.id === id)).length, [fresh, lines]);
  const actions = useLineActions({ look, readAgain });
  const start = useStable(actions.start);
  const help = useStable(() => setDialog('help'));
  const open = useStable((line: Line) => void navigate({ to: '/jobs/$jobId', params: { jobId: line.job.id } }));
  const columns = useColumns(selection, start);
  const { settings, view, setView } = useTableSettings(info);
  const keys = useLineKeys({ table, search: field, lines, selection, start, open, help });

  // What left the list is selected no more.
  useEffect(() => {
    const kept = new Set(lines.filter((line) => !line.gone).map((line) => line.id));
    const chosen = [...selection.ids()];
    if (chosen.some((id) => !kept.has(id))) selection.set(chosen.filter((id) => kept.has(id)));
  }, [lines, selection]);

  return (
    <Page
      title={t('shell:nav.worklist')}
      layout="fill"
      lead={useLead(info, isIdle ? null : list.data?.pages[0]?.total)}
      actions={
        isIdle ? null : <Tools info={info} actions={actions} onHelp={help} onSettings={() => setDialog('settings')} />
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the table's rows; the wrapper hears them for all */}
      <div ref={table} className={classes.table} onKeyDown={keys.onKeyDown} onFocus={keys.onFocus}>
        <DataTable
          label={t('shell:nav.worklist')}
          columns={columns}
          rows={lines}
          rowId={rowId}
          rowName={rowName}
          tone={(line) => toneOf(line, settings.colours, today)}
          status={list.data ? 'ready' : list.isError ? 'error' : 'loading'}
          problem={asProblem(list.error)}
          onRetry={() => void list.refetch()}
          refreshing={list.isPlaceholderData}
          empty={
            <NoLines search={search} info={info} onClear={() => replaceAll(search.view ? { view: search.view } : {})} />
          }
          sort={toSort(search)}
          onSort={(by) => change({ sort: fromSort(by) })}
          view={view}
          {...(isIdle ? {} : { onView: setView })}
          onOpen={open}
          hasMore={list.hasNextPage}
          loadingMore={list.isFetchingNextPage}
          onEndReached={() => void list.fetchNextPage()}
          fresh={unseen}
          onShowFresh={() => void readAgain()}
          toolbar={
            isIdle ? null : <FilterBar search={search} change={change} info={info} counts={counts} field={field} />
          }
        />
        <BulkBar lines={lines} selection={selection} actions={actions} />
      </div>
      <ActionDialog actions={actions} />
      <ResultDialog answer={actions.refused} onClose={actions.closeRefused} />
      <HelpDialog opened={dialog === 'help'} onClose={() => setDialog(null)} />
      <SettingsDialog info={info} opened={dialog === 'settings'} onClose={() => setDialog(null)} />
    </Page>
  );
}

/** The worklist: what is the reader's and next. */
export function WorklistPage() {
  const asProblem = useProblem();
  const info = useQuery(settingsQuery);
  if (info.data) return <Board info={info.data} />;
  const problem = asProblem(info.error);
  return problem ? <ErrorState problem={problem} onRetry={() => void info.refetch()} /> : <PendingPage />;
}
