import { Button, Menu } from '@mantine/core';
import { IconBraces, IconChevronDown, IconCsv, IconDownload, IconFileSpreadsheet } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { JobListQuery } from '../../jobs/api/answers.ts';
import classes from '../customer-updates.module.css';
import { exportUrl } from './rules-window.ts';

const formats = [
  { format: 'xlsx', icon: IconFileSpreadsheet },
  { format: 'json', icon: IconBraces },
  { format: 'csv', icon: IconCsv },
] as const;

/** The list as a file, which the browser loads by itself, however long it is. */
export function ExportMenu({ query }: { query: JobListQuery }) {
  const { t } = useTranslation('customerUpdates');
  return (
    <Menu position="bottom-end" withinPortal={false}>
      <Menu.Target>
        <Button
          variant="default"
          leftSection={<IconDownload size={16} aria-hidden />}
          rightSection={<IconChevronDown size={14} aria-hidden />}
        >
          {t('export')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {formats.map(({ format, icon: Icon }) => (
          <Menu.Item
            key={format}
            component="a"
            className={classes.exportItem ?? ''}
            href={exportUrl(format, query)}
            download
            leftSection={<Icon size={16} aria-hidden />}
          >
            {t(`exportAs.${format}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
