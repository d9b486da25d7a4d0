import { useTranslation } from 'react-i18next';
import { ExportMenu as Formats } from '../../../../ui/export-menu/export-menu.tsx';
import type { JobListQuery } from '../../jobs/api/answers.ts';
import { exportUrl } from './rules-window.ts';

/** The jobs of the window as a file. */
export function ExportMenu({ query }: { query: JobListQuery }) {
  const { t } = useTranslation('customerUpdates');
  return (
    <Formats
      label={t('export')}
      nameOf={(format) => t(`exportAs.${format}`)}
      hrefOf={(format) => exportUrl(format, query)}
    />
  );
}
