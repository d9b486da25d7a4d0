import type { Fault } from '#server/errors.ts';
import type { Day } from '#shared/days.ts';
import type { ContainerClass, Direction, JobType, Mode } from '#shared/vocabulary.ts';

/**
 * Plain fields of an import row under the names of the mapping (ARCHITECTURE, "The outside"), already typed. A field that is left
 * out stays as it is; null clears it (only with `clearBlank`). `branch`, `department` and `serviceOperator` are texts of the file:
 * code or name, for the operator e-mail or full name. Ports are UN/LOCODE or IATA. A customer branch not known yet is made.
 */
export type ImportValues = {
  customerBranch?: string | null;
  orderNumber?: string | null;
  note?: string | null;
  branch?: string | null;
  department?: string | null;
  direction?: Direction;
  jobType?: JobType | null;
  mode?: Mode | null;
  containerClass?: ContainerClass | null;
  carrier?: string | null;
  vessel?: string | null;
  voyage?: string | null;
  flight?: string | null;
  shipper?: string | null;
  consignee?: string | null;
  originPort?: string | null;
  destinationPort?: string | null;
  etd?: Day | null;
  eta?: Day | null;
  actualDeparture?: Day | null;
  actualArrival?: Day | null;
  promisedDate?: Day;
  dueDate?: Day | null;
  deliveredDate?: Day | null;
  quantityOrdered?: number | null;
  quantityDelivered?: number | null;
  unit?: string | null;
  priority?: number;
  serviceOperator?: string | null;
};

/** One job of an import. Codes must differ within a batch (the file's duplicates are found by the importer). */
export type ImportJob = {
  jobCode: string;
  /** Null: a customer that does not exist yet; only `planBatch` takes it. */
  customerId: string | null;
  values: ImportValues;
  /** By reference type: the value replaces the job's only one of that type, or is added beside several; null removes them. */
  references: Readonly<Record<string, string | null>>;
  /** By event type: the day on which it happened. */
  eventDates: Readonly<Record<string, Day>>;
  /** By key of a custom field, as text (numbers with a point, days YYYY-MM-DD, true or false). */
  custom: Readonly<Record<string, string | null>>;
  /** Pending milestones of a delivered job become not applicable (DOMAIN 3). */
  completeDelivered: boolean;
};

/** What became of one row, in the order of the rows. `jobId` is null where it failed, or would be created (`planBatch`). */
export type ImportOutcome = {
  outcome: 'created' | 'updated' | 'unchanged' | 'failed';
  jobId: string | null;
  /** `field` is the mapping's field name: "deliveredDate", "event.ARRV", "reference.container", "custom.lot". */
  faults: Fault[];
};
