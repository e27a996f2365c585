import type { UsdE8 } from '../../../src/model/Usd.ts'
import { describeUsd } from '../../../src/model/Usd.ts'
import type { Earned, Measured } from './measureCases.ts'
import { rivalNames } from './rivals.ts'

const cent = 1_000_000n

/** What was planned against what came of it, and our choice against the rules of thumb, as lines to print. */
export function printCases(all: readonly Measured[]): string {
  return [...endingLines(all), '', ...earnedLines(all), '', ...rivalLines(all)].join('\n')
}

function endingLines(all: readonly Measured[]): readonly string[] {
  const kinds = [...new Set(all.map((one) => one.case.kind))]
  const head = line(['', 'said', 'carried out', 'within bounds', 'left or refused'])
  const rows = kinds.map((kind) => {
    const own = all.filter((one) => one.case.kind === kind)
    const receipts = own.flatMap(({ ending }) => (ending.status === 'receipt' ? [ending.receipt] : []))
    const within = receipts.filter(
      (receipt) => receipt.status === 'done' && receipt.changes.every((change) => change.within),
    )
    return line([kind, `${own.length}`, `${receipts.length}`, `${within.length}`, `${own.length - receipts.length}`])
  })
  return ['Planned against achieved, each case carried out on the practice chain', head, ...rows]
}

type Side = { readonly promised: (one: Earned) => UsdE8; readonly got: (one: Earned) => UsdE8 }

function earnedLines(all: readonly Measured[]): readonly string[] {
  const earned = all.flatMap((one) => (one.earned === null ? [] : [one.earned]))
  const row = (name: string, { promised, got }: Side): string => {
    const dollars = earned.map((one) => Math.abs(Number(promised(one) - got(one))))
    const shares = earned.map((one, at) => (dollars[at] ?? 0) / Math.max(1, Math.abs(Number(got(one)))))
    const sorted = shares.toSorted((a, b) => a - b)
    const within = shares.filter((share) => share <= 0.001).length
    const rest = dollars.filter((_, at) => (shares[at] ?? 0) > 0.001)
    return line([
      name,
      `${earned.length}`,
      percent(sorted[Math.floor(sorted.length / 2)] ?? 0),
      percent(sorted.at(-1) ?? 0),
      `${within}`,
      describeUsd(BigInt(Math.max(0, ...rest))),
    ])
  }
  return [
    'What was promised to be earned, against the contracts after that time, nobody else acting',
    line(['', 'plans', 'median off', 'most off', 'within 0.1 %', 'rest off by most']),
    row('gross', { promised: (one) => one.promisedGross, got: (one) => one.gotGross }),
    row('net', { promised: (one) => one.promisedNet, got: (one) => one.gotNet }),
  ]
}

function rivalLines(all: readonly Measured[]): readonly string[] {
  const rows = all.flatMap((one) => (one.rivals === null ? [] : [one.rivals]))
  const head = line(['', 'cases', 'better', 'worse by > 1 ¢', 'better by, in all', 'least'])
  const lines = (side: 'withFloor' | 'withoutFloor'): readonly string[] =>
    rivalNames.map((name) => {
      const ahead = rows.map((row) => row.ours - row[side][name])
      const better = ahead.filter((gain) => gain > cent).length
      const worse = ahead.filter((gain) => gain < -cent).length
      const sum = ahead.reduce((total, gain) => total + gain, 0n)
      const least = ahead.reduce((low, gain) => (gain < low ? gain : low), ahead[0] ?? 0n)
      return line([name, `${rows.length}`, `${better}`, `${worse}`, describeUsd(sum), describeUsd(least)])
    })
  return [
    'Net dollars after one wound-forward year against rules of thumb, all choosing among the places that pass the floor',
    head,
    ...lines('withFloor'),
    '',
    'The same rules without the floor, in a year in which the owner of the Dream vault takes out what is in it',
    head,
    ...lines('withoutFloor'),
  ]
}

function percent(share: number): string {
  return `${(share * 100).toFixed(4)} %`
}

function line(cells: readonly string[]): string {
  return cells
    .map((cell, column) => (column === 0 ? `  ${cell}`.padEnd(26) : cell.padStart(17)))
    .join('')
    .trimEnd()
}
