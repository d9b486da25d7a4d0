import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { BrandMark } from '../../../app/brand-mark.tsx';
import { useGoTo } from '../../../app/go-to.tsx';
import { PendingPage } from '../../../app/route-states.tsx';
import { DoorPage } from '../../../app/sign-in/sign-in-form.tsx';
import { useProblem } from '../../../app/use-problem.ts';
import { useBrand } from '../../shell/use-brand.ts';
import { openView } from '../../view.ts';
import '../../late-texts.ts';

/** Opens a staff user's view of the portal: the one-time token stands in the fragment, and is used up at once. */
export function ViewAsPage() {
  const { t } = useTranslation('portalView');
  const token = useLocation({ select: (location) => location.hash });
  const goTo = useGoTo();
  const asProblem = useProblem();
  const brand = useBrand();
  const begun = useRef(false);
  const { mutate, error } = useMutation({ mutationFn: openView, onSuccess: () => goTo('/') });
  useEffect(() => {
    // Once, also where React runs effects twice: the token is good for one exchange.
    if (begun.current) return;
    begun.current = true;
    mutate(token);
  }, [mutate, token]);
  const problem = asProblem(error);
  if (!problem) return <PendingPage />;
  return (
    <DoorPage
      brand={<BrandMark name={brand?.companyName ?? ''} logoUrl={brand?.logoUrl} />}
      title={t('failedTitle')}
      lead={problem.detail}
    >
      <Button component="a" href="/" size="md" fullWidth>
        {t('toConsole')}
      </Button>
    </DoorPage>
  );
}
