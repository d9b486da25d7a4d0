import { Button } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Report } from '#shared/vocabulary.ts';
import { ExportMenu } from '../../../ui/export-menu/export-menu.tsx';
import { useSession } from '../../session.ts';
import { reportPaths } from './api.ts';
import { exportUrl, type Filters, forSchedule } from './filters/rules-filters.ts';
import { ScheduleDialog } from './schedules/schedule-dialog.tsx';

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
      {permissions.includes('exports:run') && (
        <ExportMenu
          label={t('export')}
          nameOf={(format) => t(`format.${format}`)}
          hrefOf={(format) => exportUrl(reportPaths[report], format, filters)}
        />
      )}
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
