import type { Tx } from '#server/database/database.ts';
import { AppError, type Fault } from '#server/errors.ts';
import { selectTypes } from './queries.ts';
import { definitionFaults } from './rules-definition.ts';
import type { ProcessDefinition } from './rules-process.ts';

/** Errors: a definition whose parts do not fit each other, or that names event types that do not exist or arise by themselves. */
export async function checkDefinition(tx: Tx, process: ProcessDefinition): Promise<void> {
  const faults: Fault[] = definitionFaults(process);
  const named = [...(process.baseType === null ? [] : [process.baseType]), ...(process.eventTypes ?? [])];
  const known = new Map((await selectTypes(tx, named)).map((one) => [one.code, one]));
  const check = (field: string, code: string): void => {
    const type = known.get(code);
    if (type !== undefined && !type.system) return;
    const message =
      type === undefined
        ? `There is no event type "${code}". Choose one of the set-up's event types.`
        : `"${type.name}" (${code}) arises by itself. Choose the event type of a milestone.`;
    faults.push({ field, code: 'event_type_unknown', message });
  };
  if (process.baseType !== null) check('baseType', process.baseType);
  for (const [index, code] of (process.eventTypes ?? []).entries()) check(`eventTypes.${index}`, code);
  if (faults.length > 0) throw new AppError('invalid', 'process_not_valid', faults[0]!.message, { faults });
}
