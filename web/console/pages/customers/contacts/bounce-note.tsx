import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { dataOf } from '../../../../app/api/client.ts';
import { useProblem } from '../../../../app/use-problem.ts';
import { toasts } from '../../../../ui/feedback/toasts.tsx';
import { InstantText } from '../../../../ui/format/date-text.tsx';
import { StatusPill } from '../../../../ui/status/status-pill.tsx';
import { api } from '../../../app.ts';
import classes from './bounce-note.module.css';

type Bounced = {
  id: string;
  email: string;
  bouncedAt: string | null;
  bounceReason: string | null;
  abilities: { edit: boolean };
};

const clear = (id: string, contactId: string) =>
  dataOf(api.POST('/api/v1/customers/{id}/contacts/{contactId}/clear-bounce', { params: { path: { id, contactId } } }));

/** At a contact whose address mail does not reach: since when, what the mail server said, and the way to try again. */
export function BounceNote({ customerId, contact }: { customerId: string; contact: Bounced }) {
  const { t } = useTranslation('mails');
  const queryClient = useQueryClient();
  const asProblem = useProblem();
  const again = useMutation({
    mutationFn: () => clear(customerId, contact.id),
    onSuccess: () => {
      void queryClient.invalidateQueries({ queryKey: ['customers'] });
      toasts.show({ text: t('bounce.cleared', { email: contact.email }) });
    },
    onError: (error) => toasts.show({ kind: 'failed', text: asProblem(error)?.detail ?? '' }),
  });
  if (contact.bouncedAt === null) return null;
  return (
    <div className={classes.note}>
      <StatusPill tone="late">{t('bounce.title')}</StatusPill>
      <span className={classes.words}>
        {t('bounce.since')} <InstantText instant={contact.bouncedAt} />: {contact.bounceReason}
      </span>
      <Link to={'/mail-log' as string} search={{ contact: contact.id } as never}>
        {t('bounce.log')}
      </Link>
      {contact.abilities.edit && (
        <Button
          size="compact-sm"
          variant="default"
          aria-label={t('bounce.againOf', { email: contact.email })}
          loading={again.isPending}
          onClick={() => again.mutate()}
        >
          {t('bounce.again')}
        </Button>
      )}
    </div>
  );
}
