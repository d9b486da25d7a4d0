import { useTranslation } from 'react-i18next';
import { thread } from '../../locales/en/thread.ts';

/** The words of the thread view. English comes with this file, so that no app's first page carries it; other languages have it in their catalogues. */
export function useThreadWords() {
  const { i18n } = useTranslation();
  if (!i18n.hasResourceBundle('en', 'thread')) i18n.addResourceBundle('en', 'thread', thread);
  return useTranslation('thread');
}
