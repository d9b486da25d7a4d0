import { useTranslation } from 'react-i18next';
import { approvals } from '../../locales/en/approvals.ts';

/** The words of requests and decisions. They come with this file, so that no app's first page carries them. */
export function useApprovalWords() {
  const { i18n } = useTranslation();
  if (!i18n.hasResourceBundle('en', 'approvals')) i18n.addResourceBundle('en', 'approvals', approvals);
  return useTranslation('approvals');
}
