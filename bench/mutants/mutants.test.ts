import { stripTypeScriptTypes } from 'node:module'
import { expect, test } from 'vitest'
import { apply, mutantsOf } from './mutantsOf.ts'
import { tokensOf } from './tokens.ts'

const source = `// no < comment
import { mulDivDown } from './decimal.ts'
export function least(units, bps) {
  if (units <= 0n || !bps) return [0n, 'sell']
  /* nor > this */
  draft.push(units)
  return mulDivDown(units, bps, 10_000n) + other[1] - \`\${units < 1n ? 'a' : 'b'}\`.length / 2
}
`

test('default', () => {
  const all = mutantsOf(source).map((edit) => apply(source, edit))
  const among = (line: string) => all.some((one) => one.includes(line))
  expect(new Set(all).size).toBe(all.length)
  expect(all).not.toContain(source)
  expect(among('if (units < 0n || !bps)')).toBe(true)
  expect(among('if (units <= 1n || !bps)')).toBe(true)
  expect(among('if (units <= 0n || bps)')).toBe(true)
  expect(among('if (units <= 0n && !bps)')).toBe(true)
  expect(among('if (true) return')).toBe(true)
  expect(among("return [0n, 'buy']")).toBe(true)
  expect(among('mulDivUp(units, bps, 10_000n)')).toBe(true)
  expect(among('mulDivDown(bps, units, 10_000n)')).toBe(true)
  expect(among('mulDivDown(units, bps, 100000n)')).toBe(true)
  expect(among('10_000n) - other[1]')).toBe(true)
  expect(among('+ other[2]')).toBe(true)
  expect(all.some((one) => !one.includes('draft.push'))).toBe(true)
})

test('behavior: comments, texts and what stands in a template stay as they are', () => {
  for (const one of mutantsOf(source).map((edit) => apply(source, edit))) {
    expect(one).toContain('// no < comment')
    expect(one).toContain('/* nor > this */')
    expect(one).toContain('import { mulDivDown } from')
    expect(one).toContain("units < 1n ? 'a' : 'b'")
  }
  expect(tokensOf("a / b / /[/]'/.test(c)").map(({ text }) => text)).toEqual([
    ...['a', '/', 'b', '/', "/[/]'/", '.', 'test', '(', 'c', ')'],
  ])
})

test('behavior: types are gone before anything is changed, and every place stays where it was', () => {
  const typed = 'const a: bigint = b as bigint\nconst c = a < 1n'
  const bare = stripTypeScriptTypes(typed)
  expect(bare.length).toBe(typed.length)
  expect(mutantsOf(bare).map((edit) => edit.from)).toContain(typed.indexOf('<'))
})
