import type { WorklistColourRule, WorklistTone } from '#shared/vocabulary.ts';
import type { Line, Settings } from './api.ts';

const applies: Record<WorklistColourRule, (line: Line, today: string) => boolean> = {
  exception: (line) => line.exception === 'in_exception',
  at_risk: (line) => line.exception === 'at_risk',
  overdue: (line) => line.late,
  due_today: (line, today) => line.dueDate === today,
  priority: (line) => line.priority > 0,
};

/** The colour of a line: of the first rule that applies. `today`: in the company's zone. */
export function toneOf(line: Line, colours: Settings['colours'], today: string): WorklistTone | undefined {
  if (line.gone) return undefined;
  return colours.find(({ rule }) => applies[rule](line, today))?.tone;
}
