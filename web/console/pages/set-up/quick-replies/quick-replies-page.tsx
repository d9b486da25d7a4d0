import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { dataOf } from '../../../../app/api/client.ts';
import { useProblem } from '../../../../app/use-problem.ts';
import { EmptyState } from '../../../../ui/feedback/empty-state.tsx';
import { ErrorState } from '../../../../ui/feedback/error-state.tsx';
import { SearchInput } from '../../../../ui/form/search-input.tsx';
import { useSession } from '../../../session.ts';
import { client, quickRepliesQuery } from '../api.ts';
import { InactiveMark } from '../kit/marks.tsx';
import { OrderedList } from '../kit/ordered-list.tsx';
import { found } from '../kit/rules-search.ts';
import { SetUpFrame } from '../kit/set-up-frame.tsx';
import { useSetUpSearch } from '../kit/use-set-up-search.ts';
import { QuickReplyDialog } from './quick-reply-dialog.tsx';

/** The company's quick replies, in the order in which they are offered. */
export function QuickRepliesPage() {
  const { t } = useTranslation('setUp');
  const asProblem = useProblem();
  const { permissions } = useSession();
  const list = useQuery(quickRepliesQuery);
  const { q, edit, find, open, close } = useSetUpSearch();
  const mayEdit = permissions.includes('setup:write');
  const opened = list.data?.find((row) => row.id === edit);
  const rows = list.data?.filter((row) => found(q, [row.name, row.body]));
  const add = (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => open('new')}>
      {t('quick-replies.add')}
    </Button>
  );
  return (
    <SetUpFrame part="quick-replies" actions={mayEdit ? add : undefined}>
      <div>
        <SearchInput value={q} onChange={find} label={t('search')} />
      </div>
      {list.isError ? (
        <ErrorState problem={asProblem(list.error)} onRetry={() => void list.refetch()} />
      ) : q !== '' && rows?.length === 0 ? (
        <EmptyState title={t('noneFound', { query: q })}>{t('noneFoundHint')}</EmptyState>
      ) : (
        <OrderedList
          part="quick-replies"
          rows={rows}
          idOf={(row) => row.id}
          nameOf={(row) => row.name}
          detailOf={(row) => row.body}
          aside={(row) => <InactiveMark active={row.active} />}
          mayOrder={mayEdit && q === ''}
          order={async (ids) => (await dataOf(client.PUT('/api/v1/quick-replies/order', { body: { ids } }))).items}
          onOpen={(row) => open(row.id)}
        />
      )}
      {(edit === 'new' || opened) && <QuickReplyDialog key={edit} reply={opened} onClose={close} />}
    </SetUpFrame>
  );
}
