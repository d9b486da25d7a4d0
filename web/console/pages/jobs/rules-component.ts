import type { ProblemFault } from '../../../ui/feedback/problem.ts';
import type { ComponentInput, JobComponent } from './api/types.ts';

/** A component as it stands in the fields of a form: all text. */
export type ComponentValues = {
  code: string;
  description: string;
  quantityOrdered: string;
  quantityDelivered: string;
  unit: string;
  plannedStart: string;
  dueDate: string;
  deliveredDate: string;
};

export const blankComponent: ComponentValues = {
  code: '',
  description: '',
  quantityOrdered: '',
  quantityDelivered: '',
  unit: '',
  plannedStart: '',
  dueDate: '',
  deliveredDate: '',
};

const text = (value: number | string | null) => (value === null ? '' : String(value));

export function componentValues(component: JobComponent): ComponentValues {
  return {
    code: component.code,
    description: component.description,
    quantityOrdered: text(component.quantityOrdered),
    quantityDelivered: text(component.quantityDelivered),
    unit: component.unit,
    plannedStart: text(component.plannedStart),
    dueDate: text(component.dueDate),
    deliveredDate: text(component.deliveredDate),
  };
}

/** Reads a quantity as typed, with a point or a comma for decimals; null when empty, NaN when it is no quantity. */
export function readQuantity(typed: string): number | null {
  const plain = typed.trim().replace(',', '.');
  if (plain === '') return null;
  return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : Number.NaN;
}

/** The quantities that cannot be read, as faults under the given field names. */
export function quantityFaults(
  values: { quantityOrdered: string; quantityDelivered: string },
  message: string,
  prefix = '',
): ProblemFault[] {
  return (['quantityOrdered', 'quantityDelivered'] as const)
    .filter((field) => Number.isNaN(readQuantity(values[field])))
    .map((field) => ({ field: `${prefix}${field}`, message }));
}

/** The component as the API takes it; empty fields are emptied. */
export function componentInput(values: ComponentValues): Omit<ComponentInput, 'reopen'> {
  return {
    code: values.code.trim(),
    description: values.description.trim(),
    quantityOrdered: readQuantity(values.quantityOrdered),
    quantityDelivered: readQuantity(values.quantityDelivered),
    unit: values.unit.trim(),
    plannedStart: values.plannedStart || null,
    dueDate: values.dueDate || null,
    deliveredDate: values.deliveredDate || null,
  };
}

export function isBlank(values: ComponentValues): boolean {
  return Object.values(values).every((value) => value.trim() === '');
}
