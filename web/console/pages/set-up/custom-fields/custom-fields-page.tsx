import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { dataOf } from '../../../../app/api/client.ts';
import { useProblem } from '../../../../app/use-problem.ts';
import { ErrorState } from '../../../../ui/feedback/error-state.tsx';
import { SearchInput } from '../../../../ui/form/search-input.tsx';
import { useSession } from '../../../session.ts';
import { client, customFieldsQuery } from '../api.ts';
import { PortalMark } from '../kit/marks.tsx';
import { OrderedList } from '../kit/ordered-list.tsx';
import { found } from '../kit/rules-search.ts';
import { SetUpFrame } from '../kit/set-up-frame.tsx';
import { useSetUpSearch } from '../kit/use-set-up-search.ts';
import { CustomFieldDialog } from './custom-field-dialog.tsx';

/** The custom fields of jobs, in the order in which job pages show them. */
export function CustomFieldsPage() {
  const { t } = useTranslation('setUp');
  const asProblem = useProblem();
  const { permissions } = useSession();
  const list = useQuery(customFieldsQuery);
  const { q, edit, find, open, close } = useSetUpSearch();
  const mayEdit = permissions.includes('setup:write');
  const opened = list.data?.find((row) => row.key === edit);
  const add = (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => open('new')}>
      {t('custom-fields.add')}
    </Button>
  );
  return (
    <SetUpFrame part="custom-fields" actions={mayEdit ? add : undefined}>
      <div>
        <SearchInput value={q} onChange={find} label={t('search')} />
      </div>
      {list.isError ? (
        <ErrorState problem={asProblem(list.error)} onRetry={() => void list.refetch()} />
      ) : (
        <OrderedList
          part="custom-fields"
          rows={list.data?.filter((row) => found(q, [row.label, row.key]))}
          idOf={(row) => row.key}
          nameOf={(row) => row.label}
          aside={(row) => (
            <>
              {t(`custom-fields.types.${row.type}`)} <PortalMark portal={row.portal} />
            </>
          )}
          mayOrder={mayEdit && q === ''}
          order={async (keys) => (await dataOf(client.PUT('/api/v1/custom-fields/order', { body: { keys } }))).items}
          onOpen={(row) => open(row.key)}
        />
      )}
      {(edit === 'new' || opened) && <CustomFieldDialog key={edit} field={opened} onClose={close} />}
    </SetUpFrame>
  );
}
