import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblem } from '../../../app/use-problem.ts';
import { toasts } from '../../../ui/feedback/toasts.tsx';
import { ConfirmDialog } from '../../../ui/form/confirm-dialog.tsx';
import { RelativeTime } from '../../../ui/format/date-text.tsx';
import { StatusPill } from '../../../ui/status/status-pill.tsx';
import type { Column } from '../../../ui/table/types.ts';
import { type ApiKey, revokeApiKey } from './api.ts';

/** Asks, then revokes: the machine is refused from that moment. */
function RevokeButton({ apiKey }: { apiKey: ApiKey }) {
  const { t } = useTranslation('apiKeys');
  const queryClient = useQueryClient();
  const asProblem = useProblem();
  const [asked, setAsked] = useState(false);
  const revoke = useMutation({
    mutationFn: () => revokeApiKey(apiKey.id),
    onSuccess: () => {
      toasts.show({ text: t('revoked', { name: apiKey.name }) });
      setAsked(false);
      void queryClient.invalidateQueries({ queryKey: ['api-keys'] });
    },
  });
  if (!apiKey.abilities.revoke) return null;
  return (
    <>
      <Button
        size="compact-sm"
        variant="subtle"
        color="red"
        aria-label={t('revokeOf', { name: apiKey.name })}
        onClick={() => setAsked(true)}
      >
        {t('revoke')}
      </Button>
      <ConfirmDialog
        opened={asked}
        onClose={() => setAsked(false)}
        title={t('revokeTitle', { name: apiKey.name })}
        confirmLabel={t('revoke')}
        danger
        busy={revoke.isPending}
        problem={asProblem(revoke.error)}
        onConfirm={() => revoke.mutate()}
      >
        <p>{t('revokeText')}</p>
      </ConfirmDialog>
    </>
  );
}

/** The columns of the list of API keys. */
export function useApiKeyColumns(): Column<ApiKey>[] {
  const { t } = useTranslation('apiKeys');
  return useMemo(
    () => [
      { id: 'name', header: t('name'), width: 220, onPhone: 'title', cell: (key) => <strong>{key.name}</strong> },
      { id: 'role', header: t('role'), width: 170, cell: (key) => key.role.name },
      {
        id: 'scopes',
        header: t('scopes'),
        width: 150,
        cell: (key) => (key.scopes ? t('scopeCount', { count: key.scopes.length }) : t('wholeRole')),
      },
      { id: 'created', header: t('created'), width: 130, cell: (key) => <RelativeTime instant={key.createdAt} /> },
      {
        id: 'used',
        header: t('lastUsed'),
        width: 130,
        flash: (key) => key.lastUsedAt,
        cell: (key) => (key.lastUsedAt ? <RelativeTime instant={key.lastUsedAt} /> : t('never')),
      },
      {
        id: 'state',
        header: t('stateTitle'),
        width: 125,
        onPhone: 'aside',
        flash: (key) => key.revokedAt,
        cell: (key) =>
          key.revokedAt ? (
            <StatusPill tone="void">{t('state.revoked')}</StatusPill>
          ) : (
            <StatusPill tone="done">{t('state.active')}</StatusPill>
          ),
      },
      {
        id: 'actions',
        header: t('actions'),
        width: 110,
        align: 'end',
        onPhone: 'block',
        cell: (key) => <RevokeButton apiKey={key} />,
      },
    ],
    [t],
  );
}
