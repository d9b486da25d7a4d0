import { type FormEvent, type FormHTMLAttributes, type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '../feedback/error-state.tsx';
import type { ProblemView } from '../feedback/problem.ts';
import { faultsElsewhere } from './faults.ts';
import classes from './form.module.css';

type Props = Omit<FormHTMLAttributes<HTMLFormElement>, 'onSubmit'> & {
  /** What went wrong with the last sending; a new object each time, so that the focus moves each time. */
  problem?: ProblemView | null | undefined;
  /** The names of the fields that show their own fault. Faults of others are listed above the form. */
  fields?: readonly string[];
  onSubmit: () => void;
  children: ReactNode;
};

/**
 * A form that speaks: it says above the fields what is wrong and moves the focus to the first wrong field (any control with
 * `aria-invalid="true"`, as Mantine's inputs have when they get an `error`), or to the message when no field is at fault.
 */
export function Form({ problem, fields = [], onSubmit, children, ...rest }: Props) {
  const { t } = useTranslation('ui');
  const form = useRef<HTMLFormElement>(null);
  const summary = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (!problem) return;
    const wrong = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    (wrong ?? summary.current)?.focus();
  }, [problem]);

  const send = (event: FormEvent) => {
    event.preventDefault();
    // A dialog's form is drawn elsewhere, but React would hand its event on to the form around it, which would be sent too.
    event.stopPropagation();
    onSubmit();
  };
  const elsewhere = faultsElsewhere(problem?.faults, fields);
  const shownInFields = (problem?.faults?.length ?? 0) - elsewhere.length;
  const title = shownInFields > 0 ? t('error.faults', { count: problem?.faults?.length ?? 0 }) : undefined;

  return (
    <form ref={form} noValidate className={classes.form} {...rest} onSubmit={send}>
      {problem && (
        <div ref={summary} tabIndex={-1} className={classes.summary}>
          <ErrorNote
            problem={{
              ...problem,
              detail: title && elsewhere.length === 0 ? `${title}. ${problem.detail}` : problem.detail,
              faults: elsewhere,
            }}
          />
        </div>
      )}
      {children}
    </form>
  );
}

/** Fields side by side where there is room, one below the other on a phone. */
export function FieldGrid({ children, legend }: { children: ReactNode; legend?: string }) {
  const fields = <div className={classes.grid}>{children}</div>;
  if (!legend) return fields;
  return (
    <fieldset className={classes.fieldset}>
      <legend className={classes.legend}>{legend}</legend>
      {fields}
    </fieldset>
  );
}

/** A field over the whole width of the grid. */
export function FieldWide({ children }: { children: ReactNode }) {
  return <div className={classes.wide}>{children}</div>;
}

/** The buttons that end a form. */
export function FormActions({ children }: { children: ReactNode }) {
  return <div className={classes.actions}>{children}</div>;
}
