import { Button } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblem } from '../../app/use-problem.ts';
import { toasts } from '../../ui/feedback/toasts.tsx';
import { useFormat } from '../../ui/format/format-context.tsx';
import { sessionQuery, useSession } from '../session.ts';
import { endView } from '../view.ts';
import classes from './view-bar.module.css';
import '../late-texts.ts';

/** Above every page while a staff user sees the portal as a contact would: as whom, until when, and how to end it. */
export function ViewBar() {
  const { t } = useTranslation('portalView');
  const { contact, viewedBy } = useSession();
  const format = useFormat();
  const asProblem = useProblem();
  const queryClient = useQueryClient();
  const until = viewedBy?.until;
  const end = useMutation({
    mutationFn: endView,
    onError: (error) => toasts.show({ kind: 'failed', text: asProblem(error).detail }),
  });
  useEffect(() => {
    if (!until) return;
    // Once the time is up the server says so, and the page with it.
    const wait = Math.max(0, new Date(until).getTime() - Date.now()) + 1000;
    const timer = setTimeout(() => void queryClient.refetchQueries(sessionQuery), wait);
    return () => clearTimeout(timer);
  }, [until, queryClient]);
  if (!viewedBy) return null;
  return (
    <section className={classes.bar} aria-label={t('label')}>
      <IconEye size={18} stroke={1.8} aria-hidden className={classes.icon} />
      <p className={classes.words}>
        {contact.email === '' ? t('barAll', { name: contact.name }) : t('bar', { name: contact.name })}{' '}
        <span>{t('until', { time: format.instant(viewedBy.until) })}</span>
      </p>
      <Button size="compact-md" variant="white" color="dark" loading={end.isPending} onClick={() => end.mutate()}>
        {t('end')}
      </Button>
    </section>
  );
}
