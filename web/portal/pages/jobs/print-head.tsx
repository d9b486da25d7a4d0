import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { BrandMark } from '../../../app/brand-mark.tsx';
import { useFormat } from '../../../ui/format/format-context.tsx';
import { brandQuery } from '../../session.ts';
import classes from './job.module.css';
import { overviewQuery } from './queries.ts';
import { usePrinting } from './use-printing.ts';

/** On paper alone: whose page it is, for whom, and of when. */
export function PrintHead() {
  const { t } = useTranslation('portalJobs');
  const format = useFormat();
  const brand = useQuery(brandQuery).data;
  const customer = useQuery(overviewQuery).data?.customer.name;
  const printedAt = usePrinting();
  return (
    <div className={classes.printHead} aria-hidden>
      <BrandMark name={brand?.companyName ?? ''} logoUrl={brand?.logoUrl} />
      <span>
        {customer}
        {printedAt && ` · ${t('job.printedAt', { time: format.instant(printedAt) })}`}
      </span>
    </div>
  );
}
