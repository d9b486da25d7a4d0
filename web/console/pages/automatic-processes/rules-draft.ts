import type { NewProcess, Process } from './api.ts';

/** A process as the dialog holds it: empty texts where nothing is chosen. */
export type ProcessDraft = {
  name: string;
  kind: Process['kind'];
  direction: NonNullable<Process['direction']> | '';
  days: number | string;
  base: NonNullable<Process['base']>;
  baseType: string;
  eventTypes: string[];
  active: boolean;
  version: number;
};

export function draftOf(process: Process | undefined): ProcessDraft {
  return {
    name: process?.name ?? '',
    kind: process?.kind ?? 'deliver',
    direction: process?.direction ?? '',
    days: process?.days ?? 3,
    base: process?.base ?? 'eta',
    baseType: process?.baseType?.code ?? '',
    eventTypes: process?.eventTypes?.map((one) => one.code) ?? [],
    active: process?.active ?? false,
    version: process?.version ?? 0,
  };
}

/** What is sent: only what the kind of process uses. A number that is no whole one is left to the server to refuse. */
export function processOf({ days, direction, baseType, eventTypes, ...draft }: ProcessDraft): NewProcess {
  const base = draft.kind === 'archive' ? null : draft.kind === 'complete' ? 'milestone' : draft.base;
  return {
    name: draft.name,
    kind: draft.kind,
    active: draft.active,
    direction: direction === '' ? null : direction,
    days: Number(days === '' ? Number.NaN : days),
    base,
    baseType: base === 'milestone' && baseType !== '' ? baseType : null,
    eventTypes: draft.kind === 'complete' && eventTypes.length > 0 ? eventTypes : null,
  };
}

/** A stored process as it is tried. */
export function definitionOf(process: Process): NewProcess {
  return processOf(draftOf(process));
}
