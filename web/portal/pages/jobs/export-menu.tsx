import { Button, Menu } from '@mantine/core';
import { IconBraces, IconChevronDown, IconCsv, IconDownload, IconFileSpreadsheet } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './list.module.css';
import { exportUrl, type JobsSearch } from './rules-search.ts';

const formats = [
  { format: 'xlsx', icon: IconFileSpreadsheet },
  { format: 'json', icon: IconBraces },
  { format: 'csv', icon: IconCsv },
] as const;

/** The filtered list as a file. The browser loads it by itself, however long it is. */
export function ExportMenu({ search }: { search: JobsSearch }) {
  const { t } = useTranslation('portalJobs');
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
            className={classes.exportItem}
            href={exportUrl(format, search)}
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
