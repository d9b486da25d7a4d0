import { createContext, use } from 'react';
import type { Job } from '../api/types.ts';
import type { JobValues } from './rules-values.ts';

/** What the groups of fields need: the values, how to change them, and what is wrong with a field. */
export type JobForm = {
  values: JobValues;
  set: (part: Partial<JobValues>) => void;
  /** The sentence for a field, named as in the API; several names for a field that stands for several. */
  fault: (...fields: string[]) => string | undefined;
  /** The job that is edited; null for a new one. */
  job: Job | null;
};

const FormContext = createContext<JobForm | null>(null);
export const JobFormProvider = FormContext;

/** The form around this group of fields. */
export function useJobForm(): JobForm {
  const form = use(FormContext);
  if (!form) throw new Error('useJobForm is for fields inside the job form');
  return form;
}
