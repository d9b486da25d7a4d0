import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useProblem } from '../../../app/use-problem.ts';
import { ErrorNote } from '../../../ui/feedback/error-state.tsx';
import { askForLink } from '../sign-in/api.ts';

/** An expired or used link offers a new one, sent to the same address. */
export function NewLinkButton({ email, slug }: { email: string; slug: string | null }) {
  const { t } = useTranslation('doors');
  const asProblem = useProblem();
  const ask = useMutation({ mutationFn: askForLink });
  const problem = asProblem(ask.error);
  if (ask.isSuccess) return <p role="status">{t('reset.newLinkSent', { email })}</p>;
  return (
    <>
      {problem && <ErrorNote problem={problem} />}
      <Button size="md" fullWidth loading={ask.isPending} onClick={() => ask.mutate({ email, slug })}>
        {t('reset.newLink')}
      </Button>
    </>
  );
}
