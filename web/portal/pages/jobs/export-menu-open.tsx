import { Button, Menu } from '@mantine/core';
import { IconBraces, IconChevronDown, IconCsv, IconDownload, IconFileSpreadsheet } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useOpenAtOnce } from '../../../ui/table/use-open-at-once.ts';
import classes from './list.module.css';
import { exportUrl, type JobsSearch } from './rules-search.ts';

const formats = [
  { format: 'xlsx', icon: IconFileSpreadsheet },
  { format: 'json', icon: IconBraces },
  { format: 'csv', icon: IconCsv },
] as const;

/** The formats, open as soon as they are loaded. The browser loads the file by itself, however long it is. */
export function ExportMenuOpen({ search }: { search: JobsSearch }) {
  const { t } = useTranslation('portalJobs');
  const [opened, setOpened, button] = useOpenAtOnce();
  return (
    <Menu opened={opened} onChange={setOpened} position="bottom-end" withinPortal={false}>
      <Menu.Target>
        <Button
          ref={button}
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
