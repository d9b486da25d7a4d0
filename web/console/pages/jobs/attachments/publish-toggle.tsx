import { Switch } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblem } from '../../../../app/use-problem.ts';
import { toasts } from '../../../../ui/feedback/toasts.tsx';
import { type Attachment, changeAttachment, readAttachmentsAgain } from './api.ts';

type Props = { attachment: Attachment; isSwitchOn: boolean };

/** Shows a file to the customer's contacts, or no longer (DOMAIN 7). */
export function PublishToggle({ attachment, isSwitchOn }: Props) {
  const { t } = useTranslation('attachments');
  const asProblem = useProblem();
  const [wanted, setWanted] = useState<boolean | null>(null);
  const { name, published } = attachment;
  const set = async (next: boolean) => {
    setWanted(next);
    try {
      await changeAttachment(attachment, { published: next });
      const words = next ? t(isSwitchOn ? 'shown' : 'markedOnly', { name }) : t('hidden', { name });
      toasts.show({ text: words });
    } catch (error) {
      toasts.show({ kind: 'failed', text: asProblem(error)?.detail ?? '' });
      readAttachmentsAgain(attachment.jobId);
    } finally {
      setWanted(null);
    }
  };
  return (
    <Switch
      checked={wanted ?? published}
      disabled={!attachment.abilities.edit || wanted !== null}
      label={t('published')}
      aria-label={t('publish', { name })}
      onChange={(event) => void set(event.currentTarget.checked)}
    />
  );
}
