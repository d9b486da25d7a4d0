import { useApprovalWords } from './texts.ts';
import type { Request } from './types.ts';

/** The state of a request in words; of a void one why. */
export function StateWord({ request }: { request: Request }) {
  const { t } = useApprovalWords();
  const { state, ended } = request;
  if (ended === null || ended.reason === 'asked') return <strong>{t(state)}</strong>;
  if (ended.reason === 'moved') return <strong>{t('voidMoved')}</strong>;
  return <strong>{t(ended.reason === 'removed' ? 'voidRemoved' : 'voidNew', { name: ended.note })}</strong>;
}
