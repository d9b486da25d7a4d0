import { Button, Menu } from '@mantine/core';
import { IconBraces, IconChevronDown, IconCsv, IconDownload, IconFileSpreadsheet, IconSend } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Report } from '#shared/vocabulary.ts';
import { useSession } from '../../session.ts';
import { reportPaths } from './api.ts';
import { exportUrl, type Filters, forSchedule } from './filters/rules-filters.ts';
import classes from './reports.module.css';
import { ScheduleDialog } from './schedules/schedule-dialog.tsx';

const formats = [
  { format: 'xlsx', icon: IconFileSpreadsheet },
  { format: 'csv', icon: IconCsv },
  { format: 'json', icon: IconBraces },
] as const;

/** The report as a file, which the browser loads by itself, however long it is. */
function ExportMenu({ report, filters }: { report: Report; filters: Filters }) {
  const { t } = useTranslation('reports');
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
            className={classes.item ?? ''}
            href={exportUrl(reportPaths[report], format, filters)}
            download
            leftSection={<Icon size={16} aria-hidden />}
          >
            {t(`format.${format}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

/** What can be done with a report as it stands: a file of it, and sending it by mail at set times. */
export function ReportActions({ report, filters }: { report: Report; filters: Filters }) {
  const { t } = useTranslation('reports');
  const { permissions } = useSession();
  const [scheduling, setScheduling] = useState(false);
  return (
    <>
      {permissions.includes('reports:schedule') && (
        <Button variant="default" leftSection={<IconSend size={16} aria-hidden />} onClick={() => setScheduling(true)}>
          {t('sendRegularly')}
        </Button>
      )}
      {permissions.includes('exports:run') && <ExportMenu report={report} filters={filters} />}
      {scheduling && (
        <ScheduleDialog
          schedule={null}
          start={{ report, filters: forSchedule(report, filters) }}
          onClose={() => setScheduling(false)}
        />
      )}
    </>
  );
}
