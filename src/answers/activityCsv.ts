import type { CostView, StoryView } from '../model/Activity.ts'
import { capital } from '../model/capital.ts'

type Cell = { readonly text: string } | { readonly figure: string }

const columns = [
  'plan',
  'asked at',
  'status',
  'asked',
  'shown',
  'what came of it',
  'approved at',
  'ended at',
  'asset',
  'promised',
  'got',
  'difference',
  'within what was approved',
  'network fee',
  'fee in',
  'fee in dollars',
  'trades in dollars',
  'paid in all, in dollars',
  'transactions',
] as const

/**
 * Every plan, and a row for each asset of its receipt, so that figures stand in cells of their own. What it cost
 * stands in a plan's first row only: whoever sums the column gets what was paid. RFC 4180, in UTF-8 with the mark that spreadsheets
 * look for.
 */
export function activityCsv(stories: readonly StoryView[]): string {
  const rows = [columns.map((name): Cell => ({ text: name })), ...stories.flatMap(rowsOf)]
  return `\ufeff${rows.map((row) => `${row.map(written).join(',')}\r\n`).join('')}`
}

function rowsOf({ entry, moments, receipt }: StoryView): readonly (readonly Cell[])[] {
  const when = (kind: StoryView['moments'][number]['kind']): Cell => ({
    text: moments.findLast((moment) => moment.kind === kind)?.at ?? '',
  })
  const plan: readonly Cell[] = [
    { text: entry.planId },
    { text: entry.askedAt },
    { text: entry.status },
    { text: askedOf(entry) },
    { text: entry.summary },
    { text: entry.sentence },
    when('approved'),
    when('ended'),
  ]
  const fee: readonly Cell[] = [
    { figure: receipt?.fee.amount ?? '' },
    { text: receipt?.fee.token ?? '' },
    ...costCells(entry.cost),
  ]
  const transactions: Cell = { text: entry.transactions.join(' ') }
  const none: Cell = { text: '' }
  const changes = receipt?.changes ?? []
  if (changes.length === 0) return [[...plan, none, none, none, none, none, ...fee, transactions]]
  return changes.map((change, index) => [
    ...plan,
    { text: change.token },
    { figure: change.promised },
    { figure: change.got },
    { figure: change.difference },
    { text: change.within ? 'yes' : 'no' },
    ...(index === 0 ? fee : fee.map(() => none)),
    transactions,
  ])
}

/** What a button said, nobody typed. */
function askedOf({ message, from }: StoryView['entry']): string {
  return from === undefined ? message : `From the page ${capital(from)}: ${message}`
}

/** A word where a figure is not known: an empty cell would read as nothing paid. */
function costCells(cost: CostView): readonly Cell[] {
  if (cost.status === 'nothing') return [{ figure: '0' }, { figure: '0' }, { figure: '0' }]
  const figures = cost.status === 'open' ? [null, null, null] : [cost.feeUsd, cost.tradingUsd, cost.totalUsd]
  return figures.map((figure): Cell => (figure === null ? { text: 'unknown' } : { figure }))
}

function written(cell: Cell): string {
  // A figure of ours is nothing that a spreadsheet runs, and must stay a number, its minus too.
  const text = 'figure' in cell && /^-?\d+(\.\d+)?$/.test(cell.figure) ? cell.figure : harmless(textOf(cell))
  return /[",\r\n;\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

function textOf(cell: Cell): string {
  return 'figure' in cell ? cell.figure : cell.text
}

/**
 * What a spreadsheet would take for a formula gets an apostrophe before it, at the beginning of a cell and wherever a
 * program that splits at another sign, or at the end of a line, would see a beginning.
 */
function harmless(text: string): string {
  return text.replace(/^(?=[\t\r\n]|\s*[=+\-@＝＋－＠])|(?<=[;\t\r\n])(?=\s*[=+\-@＝＋－＠])/g, "'")
}
