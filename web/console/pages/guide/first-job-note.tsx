import { Button } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import classes from './guide.module.css';
import { NextThings } from './next-things.tsx';

/** The end of the guide, on the page of the job that it led to (`?guide=true`). */
export function FirstJobNote({ customerId }: { customerId: string }) {
  const { t } = useTranslation('guide');
  const navigate = useNavigate();
  const { guide } = useSearch({ strict: false }) as { guide?: unknown };
  if (guide !== true) return null;
  return (
    <section className={classes.end} aria-labelledby="guide-end">
      <h2 id="guide-end">{t('end.title')}</h2>
      <p>{t('end.text')}</p>
      <NextThings customerId={customerId} />
      <Button
        variant="default"
        size="compact-md"
        className={classes.close}
        onClick={() => void navigate({ to: '.', search: {} as never, replace: true })}
      >
        {t('end.close')}
      </Button>
    </section>
  );
}
