import { useState } from 'react';
import { useProblem } from '../../../app/use-problem.ts';
import type { ProblemView } from '../../../ui/feedback/problem.ts';
import { acceptJob } from './api/accept-job.ts';
import type { Job } from './api/types.ts';

/** One change of a job from a dialog: busy while it runs, the problem when it was refused, what to do once it is done. */
export function useAction(onDone: (job: Job) => void) {
  const asProblem = useProblem();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ProblemView | null>(null);
  const run = async (change: () => Promise<Job>) => {
    setBusy(true);
    try {
      const job = await change();
      acceptJob(job);
      setProblem(null);
      onDone(job);
    } catch (error) {
      setProblem(asProblem(error));
    } finally {
      setBusy(false);
    }
  };
  return { busy, problem, setProblem, run: (change: () => Promise<Job>) => void run(change) };
}
