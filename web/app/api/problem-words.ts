import type { i18n } from 'i18next';
import type { ProblemWords } from './problem.ts';

/** The sentences for failures without an answer, in the language of the moment. */
export function problemWordsOf(texts: i18n): ProblemWords {
  const t = texts.getFixedT(null, 'app');
  return { offline: t('problem.offline'), unreadable: (status) => t('problem.unreadable', { status }) };
}
