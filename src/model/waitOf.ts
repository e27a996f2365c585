/** A wait in the largest unit that is exact: 259,200 seconds are 3 days. */
export function waitOf(seconds: number): { readonly unit: 'none' | (typeof units)[number][1]; readonly count: number } {
  if (seconds === 0) return { unit: 'none', count: 0 }
  const [size, unit] = units.find(([each]) => seconds % each === 0) ?? [1, 'second']
  return { unit, count: seconds / size }
}

const units = [
  [86_400, 'day'],
  [3_600, 'hour'],
  [60, 'minute'],
  [1, 'second'],
] as const
