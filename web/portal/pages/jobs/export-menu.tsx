import { IconChevronDown, IconDownload } from '@tabler/icons-react';
import { lazy } from 'react';
import { useTranslation } from 'react-i18next';
import { LateTool } from '../../../ui/table/late-tool.tsx';
import type { JobsSearch } from './rules-search.ts';

const load = () => import('./export-menu-open.tsx');
const Open = lazy(() => load().then((module) => ({ default: module.ExportMenuOpen })));

/** The filtered list as a file. */
export function ExportMenu({ search }: { search: JobsSearch }) {
  const { t } = useTranslation('portalJobs');
  return (
    <LateTool
      label={t('export')}
      icon={<IconDownload size={16} aria-hidden />}
      arrow={<IconChevronDown size={14} aria-hidden />}
      preload={load}
    >
      <Open search={search} />
    </LateTool>
  );
}
