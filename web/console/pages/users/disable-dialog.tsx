import { Skeleton } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useProblem } from '../../../app/use-problem.ts';
import { ErrorNote } from '../../../ui/feedback/error-state.tsx';
import { toasts } from '../../../ui/feedback/toasts.tsx';
import { ConfirmDialog } from '../../../ui/form/confirm-dialog.tsx';
import { actOnUser, type User } from './api.ts';
import classes from './disable-dialog.module.css';
import { type Duties, dutiesQuery } from './duties-query.ts';

/** What follows from disabling the user, in sentences: as customer service operator, in the worklist, in work groups. */
function Consequences({ user, duties }: { user: User; duties: Duties }) {
  const { t } = useTranslation('users');
  const name = `${user.firstName} ${user.lastName}`.trim();
  const isOperator = duties.customers > 0 || duties.openJobs > 0;
  return (
    <div className={classes.consequences}>
      <p>{t('disableText', { name })}</p>
      {isOperator && (
        <p>
          {t('duties.operator', {
            name,
            of:
              duties.openJobs > 0
                ? t('duties.both', {
                    customers: t('duties.customers', { count: duties.customers }),
                    jobs: t('duties.jobs', { count: duties.openJobs }),
                  })
                : t('duties.customers', { count: duties.customers }),
          })}
        </p>
      )}
      {duties.told.map((told) => (
        <p key={told.users.join()}>
          {told.users.length === 0
            ? t('duties.nobody')
            : t(`duties.told.${told.as}`, {
                names: told.users.join(', '),
                jobs: told.openJobs > 0 ? t('duties.ofJobs', { count: told.openJobs }) : '',
              })}
        </p>
      ))}
      {duties.takenLines > 0 && <p>{t('duties.taken', { count: duties.takenLines })}</p>}
      {duties.workGroups.length > 0 && <p>{t('duties.workGroups', { names: duties.workGroups.join(', ') })}</p>}
      {duties.departments.length > 0 && <p>{t('duties.departments', { names: duties.departments.join(', ') })}</p>}
    </div>
  );
}

/** Asks before a user is disabled, in the words of what follows from it. */
export function DisableDialog({ user, onClose }: { user: User; onClose: () => void }) {
  const { t } = useTranslation('users');
  const queryClient = useQueryClient();
  const asProblem = useProblem();
  const duties = useQuery(dutiesQuery(user.id));
  const disable = useMutation({
    mutationFn: () => actOnUser(user.id, 'disable'),
    onSuccess: () => {
      toasts.show({ text: t('disabled', { email: user.email }) });
      onClose();
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['users'] }),
  });
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t('disableTitle', { name: `${user.firstName} ${user.lastName}`.trim() })}
      confirmLabel={t('disable')}
      danger
      busy={disable.isPending}
      problem={asProblem(disable.error)}
      onConfirm={() => disable.mutate()}
    >
      {duties.isPending && <Skeleton height={72} />}
      {duties.error && <ErrorNote problem={asProblem(duties.error)!} />}
      {duties.data && <Consequences user={user} duties={duties.data} />}
    </ConfirmDialog>
  );
}
