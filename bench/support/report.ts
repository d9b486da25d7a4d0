/** One measured figure beside its floor of the same run, and the aim it is held to. */
export type Figure = { what: string; measured: string; floor: string; ratio: string; aim: string; met: boolean };

export const median = (values: number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
export const round = (value: number, digits = 1): string => value.toFixed(digits);

export function table(figures: Figure[]): string {
  const rows = figures.map(
    (each) =>
      `| ${each.what} | ${each.measured} | ${each.floor} | ${each.ratio} | ${each.aim} | ${each.met ? 'yes' : '**no**'} |`,
  );
  return ['| what | measured | floor in the same run | ratio | aim | met |', '|---|---|---|---|---|---|', ...rows].join(
    '\n',
  );
}
