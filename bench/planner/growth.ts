import { allocate, type Outlet } from '../../src/planner/earn/allocate.ts'
import { randomFrom } from '../fuzz/random.ts'
import { median } from '../samples.ts'
import type { Row, Section } from '../table.ts'
import { randomOutlets } from './randomOutlets.ts'

const counts = [10, 100, 1_000, 10_000] as const
/** About what a large lending market holds, in units of a coin with six digits. */
const size = 1e13
/** Gas in and out, as what five hundred dollars earn in the time: a dollar in a year at 0.2 %, or in ten days at 7 %. */
const fixedAsUnits = 5e8

/**
 * How the time grows with the number of places: one amount a place, a hundredth of what it holds on average, so that most
 * of them are used. The floor is what any answer must do at least: look at what each used place pays, once, exactly.
 */
export function measureGrowth(rounds: number): Section {
  const rows: Row[] = []
  const middles: number[] = []
  for (const count of counts) {
    const sets = Array.from({ length: 5 }, (_, seed) =>
      randomOutlets(randomFrom(seed + 1), { count, size, fixedAsUnits, pastKink: 0.1 }),
    )
    const amount = BigInt(Math.round((count * size) / 100))
    const measured = Array.from({ length: rounds + 5 }, (_, round) => measureOne(sets[round % 5] ?? [], amount)).slice(
      5,
    )
    const cpu = measured.map((one) => one.cpu)
    middles.push(median(cpu))
    rows.push({
      figure: `${count.toLocaleString('en')} places`,
      unit: 'ms',
      values: measured.map((one) => one.ms),
      cpu,
      floor: { values: measured.map((one) => one.floor), is: 'what each used place pays, looked at once' },
      ...(count === 10_000 ? { aim: '< 50' } : {}),
    })
  }
  const ratios = middles.slice(1).map((each, index) => `${(each / (middles[index] ?? 1)).toFixed(1)}×`)
  return {
    title: 'Sharing out an amount: how the time grows',
    rows,
    notes: [
      `ten times as many places take, in processor time: ${ratios.join(', ')}`,
      'five rounds are let go by before, as in a process that has planned before',
    ],
  }
}

function measureOne(outlets: readonly Outlet[], amount: bigint) {
  const cpu = process.cpuUsage()
  const started = performance.now()
  const { parts } = allocate(outlets, amount)
  const ms = performance.now() - started
  const { user, system } = process.cpuUsage(cpu)
  const curves = new Map(outlets.map(({ id, curve }) => [id, curve]))
  const again = performance.now()
  for (const { id, units } of parts) curves.get(id)?.exact(units)
  return { ms, cpu: (user + system) / 1_000, floor: performance.now() - again }
}
