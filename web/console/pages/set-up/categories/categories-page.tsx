import { Button, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { dataOf, idempotencyKey } from '../../../../app/api/client.ts';
import { useProblem } from '../../../../app/use-problem.ts';
import { ErrorState } from '../../../../ui/feedback/error-state.tsx';
import { SearchInput } from '../../../../ui/form/search-input.tsx';
import { useSession } from '../../../session.ts';
import { type Category, categoriesQuery, client } from '../api.ts';
import { OrderedList } from '../kit/ordered-list.tsx';
import { RecordDialog } from '../kit/record-dialog.tsx';
import { found } from '../kit/rules-search.ts';
import { SetUpFrame } from '../kit/set-up-frame.tsx';
import { useSetUpSearch } from '../kit/use-set-up-search.ts';

function CategoryDialog({ category, onClose }: { category: Category | undefined; onClose: () => void }) {
  const { t } = useTranslation('setUp');
  const params = { path: { id: category?.id ?? '' } };
  return (
    <RecordDialog
      part="categories"
      title={category ? category.name : t('categories.add')}
      initial={{ name: category?.name ?? '' }}
      fields={/^(name)$/}
      size="md"
      mayEdit={category?.abilities.edit ?? true}
      onClose={onClose}
      save={(body, key) =>
        category
          ? dataOf(client.PATCH('/api/v1/categories/{id}', { params, body }))
          : dataOf(client.POST('/api/v1/categories', { body, headers: idempotencyKey(key) }))
      }
      remove={
        category?.abilities.remove
          ? { name: category.name, run: () => dataOf(client.DELETE('/api/v1/categories/{id}', { params })) }
          : undefined
      }
    >
      {({ values, set, fault }) => (
        <TextInput
          label={t('name')}
          description={t('nameHint')}
          required
          maxLength={100}
          data-autofocus
          value={values.name}
          error={fault('name')}
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
      )}
    </RecordDialog>
  );
}

/** The categories of milestones, in the company's order. */
export function CategoriesPage() {
  const { t } = useTranslation('setUp');
  const asProblem = useProblem();
  const { permissions } = useSession();
  const list = useQuery(categoriesQuery);
  const { q, edit, find, open, close } = useSetUpSearch();
  const mayEdit = permissions.includes('setup:write');
  const opened = list.data?.find((row) => row.id === edit);
  const add = (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => open('new')}>
      {t('categories.add')}
    </Button>
  );
  return (
    <SetUpFrame part="categories" actions={mayEdit ? add : undefined}>
      <div>
        <SearchInput value={q} onChange={find} label={t('search')} />
      </div>
      {list.isError ? (
        <ErrorState problem={asProblem(list.error)} onRetry={() => void list.refetch()} />
      ) : (
        <OrderedList
          part="categories"
          rows={list.data?.filter((row) => found(q, [row.name]))}
          idOf={(row) => row.id}
          nameOf={(row) => row.name}
          aside={() => null}
          mayOrder={mayEdit && q === ''}
          order={async (ids) => (await dataOf(client.PUT('/api/v1/categories/order', { body: { ids } }))).items}
          onOpen={(row) => open(row.id)}
        />
      )}
      {(edit === 'new' || opened) && <CategoryDialog key={edit} category={opened} onClose={close} />}
    </SetUpFrame>
  );
}
