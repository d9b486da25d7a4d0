import { AppError } from '#server/errors.ts';
import type { KnownFields } from '#server/tabular/rules-fields.ts';
import { type ImportMapping, validateMapping } from '#server/tabular/rules-mapping.ts';
import { decimalMarksOf, type FilePlace, openImportTable } from './inspect-file.ts';
import type { StoredMapping } from './queries.ts';

/**
 * A mapping as it is kept with an import: validated against the file's header and this installation's fields, with what the file
 * shows of decimal marks.
 * @throws AppError `mapping_not_valid` with a fault for each place of the mapping that is wrong; what the file's opening throws
 */
export async function adoptMapping(place: FilePlace, mapping: unknown, known: KnownFields): Promise<StoredMapping> {
  const table = await openImportTable(place, 1);
  const faults = validateMapping(mapping, table.header, known);
  if (faults.length > 0) {
    const said = faults.slice(0, 3).map((fault) => fault.message);
    throw new AppError('invalid', 'mapping_not_valid', said.join(' '), { faults });
  }
  const valid = mapping as ImportMapping;
  return { mapping: valid, header: table.header, decimalMarks: await decimalMarksOf(place, valid, known) };
}
