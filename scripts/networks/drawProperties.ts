import type { Property } from './checkBook.ts'

/** One network as a table: what was looked at, how often, and each place where it does not hold. */
export function drawProperties(title: string, properties: readonly Property[]): string {
  const width = Math.max(...properties.map(({ name }) => name.length))
  return [
    title,
    ...properties.flatMap(({ name, looked, problems }) => [
      `  ${name.padEnd(width)}  ${String(looked).padStart(4)}  ${problems.length === 0 ? 'pass' : 'FAIL'}`,
      ...problems.map((problem) => `      ${problem}`),
    ]),
    '',
  ].join('\n')
}
