import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblem } from '../../../app/use-problem.ts';
import type { ProblemView } from '../../../ui/feedback/problem.ts';
import { toasts } from '../../../ui/feedback/toasts.tsx';
import { queryClient } from '../../app.ts';
import {
  type ActionName,
  type Actions,
  type ActionsAnswer,
  keys,
  type Line,
  runActions,
  takeLine,
  takeNext,
} from './api.ts';
import type { useLiveWorklist } from './use-live-worklist.ts';

/** What the reader wants done with some lines; `take_over` asks first. */
export type Wanted = { action: ActionName | 'take_over'; lines: readonly Line[] };
type More = Omit<Actions, 'action' | 'lines'>;

/** Actions that need no word from the reader. */
const atOnce: readonly Wanted['action'][] = ['take', 'release', 'resume'];
const wayBack: Partial<Record<ActionName, ActionName>> = {
  take: 'release',
  release: 'take',
  complete: 'undo',
  not_applicable: 'undo',
  hold: 'resume',
};

const abilityOf = {
  take: 'take',
  release: 'release',
  take_over: 'takeOver',
  complete: 'complete',
  not_applicable: 'notApplicable',
  estimate: 'estimate',
  note: 'note',
  hold: 'hold',
  resume: 'resume',
} as const;
export type LineAction = keyof typeof abilityOf;

/** The lines of these on which the reader may do that. */
export function allowed(lines: readonly Line[], action: LineAction): Line[] {
  return lines.filter((line) => !line.gone && line.abilities[abilityOf[action]]);
}

/**
 * Doing something with lines: dialogs where a word is needed (`wanted`), then the request, then what happened: a message with the way
 * back, and line by line what could not be done (`refused`).
 */
export function useLineActions({ look, readAgain }: Pick<ReturnType<typeof useLiveWorklist>, 'look' | 'readAgain'>) {
  const { t } = useTranslation('worklist');
  const asProblem = useProblem();
  const [wanted, setWanted] = useState<Wanted | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ProblemView | null>(null);
  const [refused, setRefused] = useState<ActionsAnswer | null>(null);

  const settled = async (jobIds: readonly string[]) => {
    void queryClient.invalidateQueries({ queryKey: keys.counts });
    await look(jobIds, true).catch(() => {});
  };

  const tell = (action: ActionName, answer: ActionsAnswer) => {
    const done = answer.results.filter((one) => one.ok);
    const failed = answer.results.filter((one) => !one.ok);
    const [first] = done;
    if (first) {
      const back = wayBack[action];
      const text =
        done.length === 1
          ? t(`done.${action}`, { name: first.name, code: first.jobCode })
          : t(`doneMany.${action}`, { count: done.length });
      const lines = done.map(({ id, jobId }) => ({ id, jobId }));
      toasts.show({ text, action: back && { run: () => void send({ action: back, lines }) } });
    }
    if (failed.length === 1 && done.length === 0) toasts.show({ kind: 'failed', text: failed[0]?.message ?? '' });
    else if (failed.length > 0) setRefused(answer);
  };

  /** Sends the request; whether it was answered. A refusal of the whole stays in the dialog, or becomes a message. */
  const send = async (body: Actions, inDialog = false): Promise<void> => {
    setBusy(true);
    try {
      const answer = await runActions(body);
      setProblem(null);
      setWanted(null);
      tell(body.action, answer);
      // What was taken back stands again where it stood.
      if (body.action === 'undo') await readAgain();
      await settled(body.lines.map((line) => line.jobId));
    } catch (error) {
      const view = asProblem(error);
      if (inDialog) setProblem(view);
      else toasts.show({ kind: 'failed', text: view?.detail ?? '' });
    } finally {
      setBusy(false);
    }
  };

  const bodyOf = (action: ActionName, lines: readonly Line[], more: More): Actions => ({
    action,
    lines: lines.map((line) => ({ id: line.id, jobId: line.job.id })),
    ...more,
  });

  const start = (action: LineAction, lines: readonly Line[]) => {
    const able = allowed(lines, action);
    if (able.length === 0) {
      toasts.show({ kind: 'info', text: t(`cannot.${action}`, { count: lines.length }) });
      return;
    }
    setProblem(null);
    if (action !== 'take_over' && atOnce.includes(action)) void send(bodyOf(action, able, {}));
    else setWanted({ action, lines: able });
  };

  const takeOver = async (line: Line): Promise<void> => {
    setBusy(true);
    try {
      const taken = await takeLine(line.id, line.takenBy?.id ?? null);
      setWanted(null);
      toasts.show({ text: t('done.take', { name: taken.milestone.name, code: taken.job.jobCode }) });
    } catch (error) {
      setProblem(asProblem(error));
    } finally {
      setBusy(false);
      await settled([line.job.id]);
    }
  };

  const next = async (): Promise<void> => {
    setBusy(true);
    try {
      const line = await takeNext();
      toasts.show(
        line === null
          ? { kind: 'info', text: t('next.none') }
          : { text: t('done.take', { name: line.milestone.name, code: line.job.jobCode }) },
      );
      await queryClient.invalidateQueries({ queryKey: keys.all });
    } catch (error) {
      toasts.show({ kind: 'failed', text: asProblem(error)?.detail ?? '' });
    } finally {
      setBusy(false);
    }
  };

  return {
    busy,
    problem,
    wanted,
    refused,
    start,
    next: () => void next(),
    takeOver: (line: Line) => void takeOver(line),
    confirm: (more: More) => {
      if (wanted && wanted.action !== 'take_over') void send(bodyOf(wanted.action, wanted.lines, more), true);
    },
    fail: setProblem,
    close: () => setWanted(null),
    closeRefused: () => setRefused(null),
  };
}

export type LineActions = ReturnType<typeof useLineActions>;
