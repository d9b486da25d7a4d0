import { useTranslation } from 'react-i18next';
import { ExportMenu } from '../../../ui/export-menu/export-menu.tsx';
import { useOpenAtOnce } from '../../../ui/table/use-open-at-once.ts';
import { exportUrl, type JobsSearch } from './rules-search.ts';

/** The formats, open as soon as they are loaded. */
export function ExportMenuOpen({ search }: { search: JobsSearch }) {
  const { t } = useTranslation('portalJobs');
  const [opened, setOpened, button] = useOpenAtOnce();
  return (
    <ExportMenu
      label={t('export')}
      nameOf={(format) => t(`exportAs.${format}`)}
      hrefOf={(format) => exportUrl(format, search)}
      opened={opened}
      onChange={setOpened}
      buttonRef={button}
    />
  );
}
