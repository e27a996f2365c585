import { alignColumns } from '../alignColumns.ts'
import { quantile } from '../samples.ts'
import { families } from './attacks/Attack.ts'
import { isHarmful, type Outcome, type Tried } from './runAttacks.ts'

type Facts = { readonly seed: number; readonly seconds: number }

/** What came of it, as lines to print. */
export function printAttacks(outcome: Outcome, { seed, seconds }: Facts): string {
  const { tried, fine, blocked, noPlan } = outcome
  const through = tried.filter((one) => !one.caught && isHarmful(one))
  const caught = tried.filter((one) => one.caught)
  const quiet = tried.filter((one) => !one.caught && !isHarmful(one))
  const times = fine.map(({ ms }) => ms)
  const share = blocked.length / Math.max(1, fine.length + blocked.length)
  const wrong = fine.filter(({ harm }) => harm.length > 0)
  return [
    `Attacks on the guard, seed ${seed}, ${seconds.toFixed(0)} s`,
    '',
    table(
      ['', 'tried', 'would do harm', 'caught', 'through, harmful', 'through, changes nothing that matters'],
      [...families, null].map((family) => {
        const own = tried.filter((one) => family === null || one.family === family)
        return [
          family ?? 'all',
          `${own.length}`,
          family === 'page' ? '' : `${own.filter(isHarmful).length}`,
          `${own.filter((one) => one.caught).length}`,
          `${own.filter((one) => !one.caught && isHarmful(one)).length}`,
          `${own.filter((one) => !one.caught && !isHarmful(one)).length}`,
        ]
      }),
    ),
    '',
    `Caught or harmful: ${caught.length + through.length}. Through without changing anything that matters: ${quiet.length}.`,
    '',
    table(['caught by', 'attacks', 'by it alone'], byRule(caught)),
    '',
    table(['what was broken', 'tried', 'caught', 'through, harmful', 'through, harmless'], byKind(tried)),
    '',
    `Plans that nobody touched: ${fine.length + blocked.length}, of which blocked ${blocked.length} (${(share * 100).toFixed(2)} %). Sentences without a plan: ${noPlan}.`,
    ...blocked.map(({ message, why }) => `  blocked: ${message}: ${why}`),
    ...wrong.map(({ message, harm }) => `  harmful though nobody touched it: ${message}: ${harm.join('; ')}`),
    '',
    `The whole guard, ms a plan: median ${quantile(times, 0.5).toFixed(2)}, p95 ${quantile(times, 0.95).toFixed(2)} (aim: a median under 5)`,
    ...through.map(
      (one) =>
        `\nTHROUGH: ${one.family}, ${one.kind}, on “${one.message}”: ${one.harm?.reasons.join('; ')}\n  ${one.detail}`,
    ),
  ].join('\n')
}

function byRule(caught: readonly Tried[]): readonly (readonly string[])[] {
  const rules = [...new Set(caught.flatMap(({ by }) => by))]
  return rules
    .map((rule) => {
      const own = caught.filter(({ by }) => by.includes(rule))
      return { rule, count: own.length, alone: own.filter(({ by }) => by.length === 1).length }
    })
    .toSorted((a, b) => b.count - a.count)
    .map(({ rule, count, alone }) => [rule, `${count}`, `${alone}`])
}

function byKind(tried: readonly Tried[]): readonly (readonly string[])[] {
  const names = [...new Set(tried.map(({ family, kind }) => `${family}: ${kind}`))].sort()
  return names.map((name) => {
    const own = tried.filter(({ family, kind }) => `${family}: ${kind}` === name)
    const open = own.filter((one) => !one.caught)
    return [
      name,
      `${own.length}`,
      `${own.length - open.length}`,
      `${open.filter(isHarmful).length}`,
      `${open.filter((one) => !isHarmful(one)).length}`,
    ]
  })
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return alignColumns([head, ...rows]).join('\n')
}
