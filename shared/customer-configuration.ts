/** What a field of the Configuration tab holds. */
type Holds = 'yes or no' | 'customer group' | 'staff user';

/** A field of the customer's Configuration tab. Its label and hint stand in the catalogue under its key. */
type ConfigurationField = {
  key: string;
  /** The field's name, as staff read it on the tab and in the API's description. */
  name: string;
  holds: Holds;
  /** None has to be filled in. */
  validation: 'optional';
  /** What a new customer starts with: No for a flag, blank for the others. */
  default: false | null;
};

/** The fields of Administration > Customer Masterfile > Configuration, in their order (job tracking, "Customer Level Job Tracking"). */
export const configurationFields = [
  flag('importTracking', 'Import Job Tracking Allow'),
  flag('exportTracking', 'Export Job Tracking Allow'),
  group('importAirGroup', 'Import Air Customer Group'),
  group('importSeaGroup', 'Import Sea Customer Group'),
  group('exportGroup', 'Export Customer Group'),
  group('transportGroup', 'Transport Group'),
  { ...group('serviceOperator', 'Customer Service Operator'), holds: 'staff user' },
] as const satisfies readonly ConfigurationField[];

/** Fields that the tab shows below, under "Further". */
export const furtherFields = [
  flag('domesticTracking', 'Domestic Job Tracking Allow'),
  flag('productionTracking', 'Production Job Tracking Allow'),
  flag('automaticDelivery', 'Automatic Delivered Date'),
] as const satisfies readonly ConfigurationField[];

export type ConfigurationKey = (typeof configurationFields | typeof furtherFields)[number]['key'];

/** The field's name by its key. */
export function configurationName(key: ConfigurationKey): string {
  return [...configurationFields, ...furtherFields].find((field) => field.key === key)?.name ?? key;
}

function flag<const Key extends string>(key: Key, name: string) {
  return { key, name, holds: 'yes or no', validation: 'optional', default: false } as const;
}

function group<const Key extends string>(key: Key, name: string) {
  return { key, name, holds: 'customer group', validation: 'optional', default: null } as const;
}
