import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLiveEvents } from '../../../../app/live/live-provider.tsx';
import { type Attachment, attachmentsQuery, readAllAgain, readAttachmentsAgain } from './api.ts';
import { documentsOf } from './rules-attachments.ts';

/** The files of a job, kept up to date from the live line. */
export function useAttachments(jobId: string) {
  const query = useQuery(attachmentsQuery(jobId));
  useLiveEvents((event) => {
    if (event.type === 'live.opened' || event.type === 'live.resync') readAllAgain();
    if (event.type === 'job.changed' && event.jobId === jobId) readAttachmentsAgain(jobId);
    if (event.type === 'customer.changed') readAllAgain();
  });
  const documents = useMemo(() => documentsOf(query.data?.items ?? []), [query.data]);
  return { ...query, documents };
}

/** Which component and version a file is, in words; empty where there is nothing to say. */
export function useNote(): (one: Attachment) => string {
  const { t } = useTranslation('gallery');
  return (one) => {
    const version = one.versionNumber > 1 || !one.isLatest ? t('version', { number: one.versionNumber }) : '';
    const component = one.component ? t('ofComponent', { code: one.component.code }) : '';
    return [component, version].filter(Boolean).join(' · ');
  };
}
