import { ActionIcon, Select, Skeleton } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useProblem } from '../../../../app/use-problem.ts';
import { ErrorNote, ErrorState } from '../../../../ui/feedback/error-state.tsx';
import { toasts } from '../../../../ui/feedback/toasts.tsx';
import { Panel } from '../../../../ui/frame/page.tsx';
import { eventTypesQuery } from '../../set-up/api.ts';
import { addExemption, type Direction, type Exemption, endExemption, exemptionsQuery } from './api.ts';
import classes from './milestones.module.css';

type Change = { add: string } | { end: Exemption };

/** Milestones of templates that jobs of this customer do not get. */
export function ExemptionsPanel({
  customerId,
  direction,
  mayEdit,
}: {
  customerId: string;
  direction: Direction;
  mayEdit: boolean;
}) {
  const { t } = useTranslation('customerMilestones');
  const asProblem = useProblem();
  const queryClient = useQueryClient();
  const types = useQuery(eventTypesQuery).data ?? [];
  const list = useQuery(exemptionsQuery(customerId));
  const rows = (list.data ?? []).filter((one) => one.direction === direction);
  const saving = useMutation({
    mutationFn: async (change: Change) => {
      if ('add' in change) await addExemption(customerId, direction, change.add);
      else await endExemption(customerId, change.end.id);
    },
    onSuccess: (_, change) => toasts.show({ text: 'add' in change ? t('exempted') : t('exemptionEnded') }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: exemptionsQuery(customerId).queryKey }),
  });
  const problem = asProblem(saving.error);
  const taken = new Set(rows.map((one) => one.eventType));
  const offered = types.filter((type) => !taken.has(type.code) && (!type.system || type.code === 'DOCADD'));
  return (
    <Panel title={t('exemptions')}>
      <p className={classes.muted}>{t('exemptionsLead')}</p>
      {problem && <ErrorNote problem={problem} />}
      {list.isPending && <Skeleton height={64} />}
      {list.isError && <ErrorState problem={asProblem(list.error)} onRetry={() => void list.refetch()} />}
      {list.data && rows.length === 0 && <p>{t('noExemptions')}</p>}
      {rows.length > 0 && (
        <ul className={classes.list}>
          {rows.map((row) => (
            <li key={row.id} className={classes.row}>
              <span className={classes.name}>
                <span className={classes.title}>{row.name}</span> <span className={classes.muted}>{row.eventType}</span>
              </span>
              {row.abilities.remove && (
                <ActionIcon
                  aria-label={t('endExemption', { name: row.name })}
                  disabled={saving.isPending}
                  onClick={() => saving.mutate({ end: row })}
                >
                  <IconX size={16} aria-hidden />
                </ActionIcon>
              )}
            </li>
          ))}
        </ul>
      )}
      {mayEdit && (
        <Select
          className={classes.add}
          label={t('addExemption')}
          placeholder={t('choose')}
          searchable
          disabled={saving.isPending}
          // What was chosen does not stay in the field: it is there for the next.
          value={null}
          data={offered.map((type) => ({ value: type.code, label: `${type.code} ${type.name}` }))}
          nothingFoundMessage={t('noEventType')}
          onChange={(code) => code && saving.mutate({ add: code })}
        />
      )}
    </Panel>
  );
}
