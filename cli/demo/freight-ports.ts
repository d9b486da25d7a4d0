/**
 * Where the demo's shipments go from and to. The published file names countries only, so the ports are ours: the country's
 * main airport, sea port (or, without a coast, inland place) and road terminal (db/demo/README.md).
 */

/** UN/LOCODE by mode. */
type Gateways = { air: string; sea: string; road: string };

const at = (air: string, sea: string = air, road: string = air): Gateways => ({ air, sea, road });

const southern: Record<string, Gateways> = {
  Angola: at('AOLAD'),
  Botswana: at('BWGBE'),
  Lesotho: at('LSMSU'),
  Malawi: at('MWLLW'),
  Mozambique: at('MZMPM'),
  Namibia: at('NAWDH', 'NAWVB'),
  'South Africa': at('ZAJNB', 'ZADUR'),
  Swaziland: at('SZMTS'),
  Zambia: at('ZMLUN'),
  Zimbabwe: at('ZWHRE'),
};

const eastern: Record<string, Gateways> = {
  Burundi: at('BIBJM'),
  'Congo, DRC': at('CDFIH', 'CDMAT'),
  Ethiopia: at('ETADD'),
  Kenya: at('KENBO', 'KEMBA'),
  Rwanda: at('RWKGL'),
  'South Sudan': at('SSJUB'),
  Sudan: at('SDKRT', 'SDPZU'),
  Tanzania: at('TZDAR'),
  Uganda: at('UGEBB', 'UGKLA', 'UGKLA'),
};

const others: Record<string, Gateways> = {
  Afghanistan: at('AFKBL'),
  Belize: at('BZBZE'),
  Benin: at('BJCOO'),
  'Burkina Faso': at('BFOUA'),
  Cameroon: at('CMDLA'),
  "Côte d'Ivoire": at('CIABJ'),
  'Dominican Republic': at('DOSDQ'),
  Ghana: at('GHACC', 'GHTEM'),
  Guatemala: at('GTGUA', 'GTPRQ'),
  Guinea: at('GNCKY'),
  Guyana: at('GYGEO'),
  Haiti: at('HTPAP'),
  Kazakhstan: at('KZALA'),
  Kyrgyzstan: at('KGFRU'),
  Lebanon: at('LBBEY'),
  Liberia: at('LRMLW'),
  Libya: at('LYTIP'),
  Mali: at('MLBKO'),
  Nigeria: at('NGLOS', 'NGAPP'),
  Pakistan: at('PKKHI'),
  Senegal: at('SNDKR'),
  'Sierra Leone': at('SLFNA'),
  Togo: at('TGLFW'),
  Vietnam: at('VNSGN', 'VNHPH'),
};

const destinations: Record<string, Gateways> = { ...southern, ...eastern, ...others };

/** The country as the manufacturing site's own text names it; sites that name none have no origin port. */
const origins: readonly [names: RegExp, air: string, sea: string][] = [
  [/\bindia\b|\bIN$/i, 'INBOM', 'INNSA'],
  [/\bjapan\b/i, 'JPNRT', 'JPTYO'],
  [/\bgermany\b|\bDE$/i, 'DEFRA', 'DEHAM'],
  [/\bUK\b/, 'GBLHR', 'GBFXT'],
  [/\bfrance\b/i, 'FRCDG', 'FRLEH'],
  [/\bkorea\b/i, 'KRICN', 'KRPUS'],
  [/\bNL$/, 'NLAMS', 'NLRTM'],
  [/\bchina\b/i, 'CNPVG', 'CNSGH'],
  [/\bsouth africa\b|\bSA$/i, 'ZAJNB', 'ZADUR'],
  [/\bcanada\b/i, 'CAYYZ', 'CAMTR'],
  [/\bIT$/, 'ITFCO', 'ITGOA'],
  [/\bthailand\b/i, 'THBKK', 'THLCH'],
  [/\bUSA?$/, 'USJFK', 'USNYC'],
  [/\bpoland\b/i, 'PLWAW', 'PLGDN'],
  [/\bGR$/, 'GRATH', 'GRPIR'],
  [/\bcyprus\b|\bCY$/i, 'CYLCA', 'CYLMS'],
  [/\bpuerto rico\b/i, 'PRSJU', 'PRSJU'],
];

/** The UN/LOCODE a shipment to the country goes to; blank when the mode is unknown. */
export function destinationPort(country: string, mode: string): string {
  return destinations[country]?.[mode as keyof Gateways] ?? '';
}

/** The UN/LOCODE a shipment by air or sea leaves from; blank by road, or when the site names no country. */
export function originPort(manufacturingSite: string, mode: string): string {
  if (mode !== 'air' && mode !== 'sea') return '';
  const found = origins.find(([names]) => names.test(manufacturingSite.trim()));
  return found?.[mode === 'air' ? 1 : 2] ?? '';
}

const portsOf = (countries: Record<string, Gateways>): string[] => [
  ...new Set(Object.values(countries).flatMap((gateways) => [gateways.air, gateways.sea, gateways.road])),
];

/** The import ports by the branch that serves them; no port twice. */
export const servedPorts = {
  southern: portsOf(southern),
  eastern: portsOf(eastern),
  others: portsOf(others),
};

/** Every port named in this file. */
export const allFreightPorts: readonly string[] = [
  ...new Set([...portsOf(destinations), ...origins.flatMap(([, air, sea]) => [air, sea])]),
];
