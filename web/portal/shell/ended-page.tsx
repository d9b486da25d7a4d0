import { Button } from '@mantine/core';
import { Link, useLocation } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { BrandMark } from '../../app/brand-mark.tsx';
import { DoorPage } from '../../app/sign-in/sign-in-form.tsx';
import type { Ended } from '../app.ts';
import { useBrand } from './use-brand.ts';
import '../late-texts.ts';

/** What an open page turns into when the session ends under it: a disabled contact, a view that is over. */
export function EndedPage({ ended }: { ended: Ended }) {
  const { t } = useTranslation('portalView');
  const brand = useBrand();
  const here = useLocation({ select: (location) => location.href });
  const title = ended === 'view' ? t('endedTitle') : t('outTitle');
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <DoorPage
      brand={<BrandMark name={brand?.companyName ?? ''} logoUrl={brand?.logoUrl} />}
      title={title}
      lead={ended === 'view' ? t('ended') : t('out')}
    >
      {ended === 'view' ? (
        <Button component="a" href="/" size="md" fullWidth variant="default">
          {t('toConsole')}
        </Button>
      ) : (
        <Button component={Link} to="/sign-in" search={{ to: here } as never} size="md" fullWidth>
          {t('signIn')}
        </Button>
      )}
    </DoorPage>
  );
}
