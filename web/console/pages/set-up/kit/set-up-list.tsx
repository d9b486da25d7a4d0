import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { UseQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useProblem } from '../../../../app/use-problem.ts';
import { EmptyState } from '../../../../ui/feedback/empty-state.tsx';
import { SearchInput } from '../../../../ui/form/search-input.tsx';
import { DataTable } from '../../../../ui/table/data-table.tsx';
import { standardView } from '../../../../ui/table/rules-view.ts';
import type { Column } from '../../../../ui/table/types.ts';
import { useSession } from '../../../session.ts';
import type { Part } from '../api.ts';
import { found } from './rules-search.ts';
import { SetUpFrame } from './set-up-frame.tsx';
import { useSetUpSearch } from './use-set-up-search.ts';

type Props<Row extends object> = {
  part: Part;
  list: UseQueryResult<Row[]>;
  columns: readonly Column<Row>[];
  idOf: (row: Row) => string;
  nameOf: (row: Row) => string;
  /** The texts that are searched. */
  textsOf: (row: Row) => readonly (string | null)[];
  /** The dialog of the open record; `undefined` for a new one. */
  dialog: (row: Row | undefined, close: () => void) => React.ReactNode;
};

/** The button that opens the dialog of a new record, for those who may make one. */
function AddButton({ part, onAdd }: { part: Part; onAdd: () => void }) {
  const { t } = useTranslation('setUp');
  const { permissions } = useSession();
  if (!permissions.includes('setup:write')) return null;
  return (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={onAdd}>
      {t(`${part}.add`)}
    </Button>
  );
}

/** A list of the set-up: search, table, and a dialog for the record that the address names. */
export function SetUpList<Row extends object>({ part, list, columns, idOf, nameOf, textsOf, dialog }: Props<Row>) {
  const { t } = useTranslation('setUp');
  const asProblem = useProblem();
  const { q, edit, find, open, close } = useSetUpSearch();
  const rows = list.data ?? [];
  const shown = rows.filter((row) => found(q, textsOf(row)));
  const opened = edit === undefined ? undefined : rows.find((row) => idOf(row) === edit);
  return (
    <SetUpFrame part={part} actions={<AddButton part={part} onAdd={() => open('new')} />}>
      <DataTable
        label={t(`${part}.title`)}
        columns={columns}
        rows={shown}
        rowId={idOf}
        rowName={nameOf}
        status={list.isPending ? 'loading' : list.isError ? 'error' : 'ready'}
        problem={asProblem(list.error)}
        onRetry={() => void list.refetch()}
        refreshing={list.isRefetching}
        view={standardView(columns)}
        onOpen={(row) => open(idOf(row))}
        toolbar={<SearchInput value={q} onChange={find} label={t('search')} />}
        empty={
          q ? (
            <EmptyState title={t('noneFound', { query: q })}>{t('noneFoundHint')}</EmptyState>
          ) : (
            <EmptyState title={t('none')}>{t(`${part}.none`)}</EmptyState>
          )
        }
        scroll="page"
      />
      {(edit === 'new' || opened) && dialog(edit === 'new' ? undefined : opened, close)}
    </SetUpFrame>
  );
}
