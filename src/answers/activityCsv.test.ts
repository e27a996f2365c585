import { describe, expect, test } from 'vitest'
import type { StoryView } from '../model/Activity.ts'
import { activityCsv } from './activityCsv.ts'

const base: StoryView = {
  entry: {
    chainId: 7_357_001,
    planId: 'p1',
    askedAt: '2026-01-01T00:00:00.000Z',
    message: 'supply 5 USDC, please',
    summary: 'Supply 5 USDC to Aave v3',
    status: 'done',
    sentence: 'Done.',
    transactions: ['0xaa', '0xbb'],
    assets: ['USDC'],
    cost: { status: 'paid', totalUsd: '0.31', feeUsd: '0.25', tradingUsd: '0.06' },
  },
  moments: [
    { kind: 'asked', at: '2026-01-01T00:00:00.000Z', title: '', transaction: null },
    { kind: 'approved', at: '2026-01-01T00:01:00.000Z', title: '', transaction: null },
    { kind: 'ended', at: '2026-01-01T00:02:00.000Z', title: '', transaction: null },
  ],
  steps: [],
  findings: [],
  approvedBy: 'window',
  receipt: {
    status: 'done',
    sentence: 'Done.',
    changes: [
      { token: 'USDC', address: '0x1', promised: '-5', got: '-5', difference: '0', within: true },
      { token: 'aUSDC', address: '0x2', promised: '5', got: '4.999999', difference: '-0.000001', within: true },
    ],
    leftAllowances: [],
    fee: { token: 'ETH', address: '0xe', amount: '0.0001', usd: null },
    steps: [],
  },
}
const saying = (message: string): StoryView => ({ ...base, entry: { ...base.entry, message }, receipt: null })

/** RFC 4180, as a stranger reads it. */
function parse(csv: string, separator = ','): readonly (readonly string[])[] {
  const rows: string[][] = [[]]
  let cell = ''
  let quoted = false
  const text = csv.replace(/^\ufeff/, '')
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? ''
    if (quoted) {
      if (sign === '"' && text[at + 1] === '"') {
        cell += '"'
        at += 1
      } else if (sign === '"') quoted = false
      else cell += sign
    } else if (sign === '"' && cell === '') quoted = true
    else if (sign === separator || sign === '\n') {
      rows.at(-1)?.push(cell.replace(/\r$/, ''))
      cell = ''
      if (sign === '\n') rows.push([])
    } else cell += sign
  }
  return rows.slice(0, -1)
}

const column = (csv: string, name: string): readonly (string | undefined)[] => {
  const [head = [], ...rows] = parse(csv)
  return rows.map((row) => row[head.indexOf(name)])
}

describe('activityCsv', () => {
  test('behavior: what a button of a page said is not told as typed', () => {
    const [, row] = parse(activityCsv([{ ...base, entry: { ...base.entry, from: 'approvals' } }]))
    expect(row?.[3]).toBe('From the page Approvals: supply 5 USDC, please')
  })

  test('default: a row for each asset, figures as they are, the fee once', () => {
    const csv = activityCsv([base])
    expect(csv.startsWith('\ufeffplan,asked at,')).toBe(true)
    expect(csv.endsWith('\r\n')).toBe(true)
    expect(column(csv, 'asked')).toEqual(['supply 5 USDC, please', 'supply 5 USDC, please'])
    expect(column(csv, 'asset')).toEqual(['USDC', 'aUSDC'])
    expect(column(csv, 'promised')).toEqual(['-5', '5'])
    expect(column(csv, 'difference')).toEqual(['0', '-0.000001'])
    expect(column(csv, 'network fee')).toEqual(['0.0001', ''])
    expect(column(csv, 'fee in dollars')).toEqual(['0.25', ''])
    expect(column(csv, 'trades in dollars')).toEqual(['0.06', ''])
    expect(column(csv, 'paid in all, in dollars')).toEqual(['0.31', ''])
    expect(column(csv, 'ended at')).toEqual(['2026-01-01T00:02:00.000Z', '2026-01-01T00:02:00.000Z'])
    expect(new Set(parse(csv).map((row) => row.length))).toEqual(new Set([19]))
  })

  test.each([
    '=HYPERLINK("http://evil.example","click")',
    '+1',
    '-2+3',
    '@SUM(A1)',
    '\t=1',
    '  =1',
    '\r=1',
    '＝1',
    'hello;=1',
    'hello\n=1',
    '"=1',
    'a,"b',
  ])('behavior: what was said is text to every spreadsheet, and can be read back: %j', (message) => {
    const csv = activityCsv([saying(message)])
    const [asked = ''] = column(csv, 'asked')
    expect(asked.replaceAll("'", '')).toBe(message.replaceAll("'", ''))
    // Whatever a program splits at, no cell begins like a formula.
    for (const separator of [',', ';', '\t'])
      for (const row of parse(csv, separator)) for (const cell of row) expect(cell).not.toMatch(/^\s*[=+@＝＋－＠]/)
    expect(asked).not.toMatch(/^\s*-/)
  })

  test('behavior: a figure that is none is text', () => {
    const evil = { ...base, receipt: base.receipt && { ...base.receipt, fee: { ...base.receipt.fee, amount: '=1+1' } } }
    expect(column(activityCsv([evil]), 'network fee')[0]).toBe("'=1+1")
  })

  test.each([
    [{ status: 'nothing' }, ['0', '0', '0']],
    [{ status: 'open' }, ['unknown', 'unknown', 'unknown']],
    [{ status: 'paid', totalUsd: null, feeUsd: '0.25', tradingUsd: null }, ['0.25', 'unknown', 'unknown']],
  ] as const)('behavior: what is not known is said to be, and is no figure: %j', (cost, cells) => {
    const csv = activityCsv([{ ...base, entry: { ...base.entry, cost } }])
    const names = ['fee in dollars', 'trades in dollars', 'paid in all, in dollars']
    expect(names.map((name) => column(csv, name)[0])).toEqual(cells)
  })

  test('behavior: nothing done yet is a head and nothing below it', () => {
    expect(parse(activityCsv([]))).toHaveLength(1)
  })
})
