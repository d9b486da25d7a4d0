import { readDate } from './rules-dates.ts';

export type DateGuess = {
  /** Formats by how many samples they read, the best first; those that read all samples alike are named once. */
  candidates: { format: string; matched: number }[];
  /** `ambiguous`: day and month could be either way round. `mixed`: no one format reads all. */
  warnings: ('ambiguous' | 'mixed')[];
  /** A sentence for each warning. */
  sentences: string[];
  /** Words in place of dates ("Date Not Captured"): candidates for `ignoreValues`. */
  words: string[];
  unread: string[];
};

/** One-letter tokens take one digit or two, so `D/M/YY` stands for `DD/MM/YY` as well. */
const yearFirst = ['YYYY-MM-DD', 'YYYY-M-D', 'YYYY/M/D', 'YYYY.M.D', 'YYYYMMDD', 'YY-MM-DD'];
const dayFirst = ['D.M.YYYY', 'D.M.YY', 'D/M/YYYY', 'D/M/YY', 'D-M-YYYY', 'D-M-YY'];
const monthFirst = ['M/D/YYYY', 'M/D/YY', 'M-D-YYYY', 'M-D-YY', 'MMM D, YYYY', 'MMMM D, YYYY'];
const named = [
  'D-MMM-YYYY',
  'D-MMM-YY',
  'D MMM YYYY',
  'D MMM YY',
  'D MMMM YYYY',
  'D. MMMM YYYY',
  'DDMMMYY',
  'DDMMMYYYY',
];
const days = [...yearFirst, ...monthFirst, ...dayFirst, ...named];
const times = ['', ' H:mm', ' H:mm:ss'];
const known = times.flatMap((time) => days.map((day) => day + time));

/** Two readings are the same when they agree on every sample. */
const readings = (samples: readonly string[], format: string): string =>
  samples.map((text) => readDate(text, format)?.day ?? '-').join();

const fewExamples = (texts: readonly string[]): string =>
  texts
    .slice(0, 3)
    .map((text) => `"${text}"`)
    .join(', ');

/**
 * Guesses the date format of a column from samples of its texts. Nothing is decided where day and month could be exchanged: the
 * two formats are named and a person chooses.
 */
export function guessDateFormats(samples: readonly string[]): DateGuess {
  const texts = [...new Set(samples.map((text) => text.trim()).filter((text) => text !== ''))];
  const words = texts.filter((text) => !/\d/.test(text));
  const dates = texts.filter((text) => /\d/.test(text));
  const distinct = new Map<string, { format: string; matched: number }>();
  for (const format of known) {
    const matched = dates.filter((text) => readDate(text, format) !== null).length;
    const key = readings(dates, format);
    if (matched > 0 && matched > (distinct.get(key)?.matched ?? 0)) distinct.set(key, { format, matched });
  }
  const candidates = [...distinct.values()].sort((a, b) => b.matched - a.matched).slice(0, 5);
  const best = candidates[0];
  const unread = dates.filter((text) => !candidates.some(({ format }) => readDate(text, format)));
  const guess: DateGuess = { candidates, warnings: [], sentences: [], words, unread };
  if (!best) return guess;
  const second = candidates[1];
  const others = dates.filter((text) => readDate(text, best.format) === null);
  if (others.length > 0) {
    guess.warnings.push('mixed');
    guess.sentences.push(
      `Not all dates follow ${best.format}: ${fewExamples(others)} ${others.length === 1 ? 'does' : 'do'} not.`,
    );
  } else if (second?.matched === best.matched) {
    guess.warnings.push('ambiguous');
    guess.sentences.push(
      `The dates can be read as ${best.format} or as ${second.format}: ${fewExamples(dates)}. Say which is meant.`,
    );
  }
  return guess;
}
