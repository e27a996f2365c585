import { median, quantile } from './samples.ts'

/** One figure beside its floor: the least that the same thing can take, measured in the same run. */
export type Row = {
  readonly figure: string
  readonly unit: 'ms' | 'MiB' | 'kB' | 'requests' | 'nodes' | 'listeners' | 'frames'
  readonly values: readonly number[]
  /** Milliseconds of this process's own computing, where that was measured. */
  readonly cpu?: readonly number[]
  readonly floor?: { readonly values: readonly number[]; readonly is: string }
  readonly aim?: string
}

export type Section = { readonly title: string; readonly rows: readonly Row[]; readonly notes?: readonly string[] }

const titles = ['', 'median', 'p95', 'cpu', 'floor', 'ratio', 'aim', 'the floor is'] as const

/** The sections as one table with aligned columns. */
export function drawTable(sections: readonly Section[]): string {
  const lines = sections.map((section) => ({ section, cells: section.rows.map(cellsOf) }))
  const all = [[...titles], ...lines.flatMap(({ cells }) => cells)]
  const widths = titles.map((_, column) => Math.max(...all.map((cells) => (cells[column] ?? '').length)))
  const draw = (cells: readonly string[]): string =>
    cells
      .map((cell, column) =>
        column === 0 || column >= 6 ? cell.padEnd(at(widths, column)) : cell.padStart(at(widths, column)),
      )
      .join('  ')
      .trimEnd()
  return [
    draw(titles),
    ...lines.flatMap(({ section, cells }) => [
      '',
      section.title,
      ...cells.map(draw),
      ...(section.notes ?? []).map((note) => `  ${note}`),
    ]),
  ].join('\n')
}

function at(widths: readonly number[], column: number): number {
  return widths[column] ?? 0
}

function cellsOf(row: Row): readonly string[] {
  const middle = median(row.values)
  const floor = row.floor === undefined ? null : median(row.floor.values)
  return [
    `  ${row.figure}`,
    `${digits(middle)} ${row.unit}`,
    row.values.length < 20 ? '' : digits(quantile(row.values, 0.95)),
    row.cpu === undefined ? '' : digits(median(row.cpu)),
    floor === null ? '' : digits(floor),
    floor === null || floor === 0 ? '' : `${(middle / floor).toFixed(1)}×`,
    row.aim ?? '',
    row.floor?.is ?? '',
  ]
}

function digits(value: number): string {
  return value >= 100 || Number.isInteger(value) ? value.toFixed(0) : value.toFixed(value >= 10 ? 1 : 2)
}
