import type { ProblemFault } from '../../../../ui/feedback/problem.ts';
import { isBlank, quantityFaults, readQuantity } from '../rules-component.ts';
import type { JobValues } from './rules-values.ts';

/** The sentences of the form's own checks; everything else the server says. */
export type FaultWords = {
  customer: string;
  direction: string;
  quantity: string;
  number: string;
  componentCode: string;
  referenceType: string;
  referenceValue: string;
};

/** What can be said before asking the server. Fields are named as the API names them. */
export function faultsOf(values: JobValues, numberFields: readonly string[], words: FaultWords): ProblemFault[] {
  const faults: ProblemFault[] = [];
  const isNamed = values.customerId !== '' || (values.createCustomer && values.customer.trim() !== '');
  if (!isNamed) faults.push({ field: 'customer', message: words.customer });
  if (!values.direction) faults.push({ field: 'direction', message: words.direction });
  faults.push(...quantityFaults(values, words.quantity));
  sentRows(values.references, (one) => one.value.trim() === '' && one.type === '').forEach((one, index) => {
    if (!one.type) faults.push({ field: `references.${index}.type`, message: words.referenceType });
    if (!one.value.trim()) faults.push({ field: `references.${index}.value`, message: words.referenceValue });
  });
  sentRows(values.components, ({ key, ...component }) => key === '' || isBlank(component)).forEach((one, index) => {
    if (!one.code.trim()) faults.push({ field: `components.${index}.code`, message: words.componentCode });
    faults.push(...quantityFaults(one, words.quantity, `components.${index}.`));
  });
  for (const key of numberFields) {
    const typed = values.custom[key] ?? '';
    const isNumber = !Number.isNaN(readQuantity(typed.trim().replace(/^-/, '')));
    if (typed && !isNumber) faults.push({ field: `custom.${key}`, message: words.number });
  }
  return faults;
}

function sentRows<Row>(rows: readonly Row[], isEmpty: (row: Row) => boolean): Row[] {
  return rows.filter((row) => !isEmpty(row));
}

/** The place that a row has in the request, where empty rows are left out; -1 for an empty one. */
export function sentIndex<Row>(rows: readonly Row[], row: Row, isEmpty: (row: Row) => boolean): number {
  return sentRows(rows, isEmpty).indexOf(row);
}

/** Server faults of custom fields come by place in the request; they are shown by key. */
export function faultsByKey(faults: readonly ProblemFault[], sentKeys: readonly string[]): ProblemFault[] {
  return faults.map((fault) => {
    const place = /^customFields\.(\d+)(\.|$)/.exec(fault.field ?? '');
    const key = place ? sentKeys[Number(place[1])] : undefined;
    return key === undefined ? fault : { ...fault, field: `custom.${key}` };
  });
}
