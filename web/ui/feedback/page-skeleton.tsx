import { Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './page-skeleton.module.css';

const widths = ['92%', '84%', '88%', '70%', '90%', '78%', '86%', '64%'];

/** The outline of a page whose contents are on their way. */
export function PageSkeleton() {
  const { t } = useTranslation('ui');
  return (
    <div className={classes.root} role="status" aria-label={t('loading')}>
      <Skeleton height={26} width="16rem" />
      <div className={classes.lines}>
        {widths.map((width) => (
          <Skeleton key={width} height={16} width={width} />
        ))}
      </div>
    </div>
  );
}
