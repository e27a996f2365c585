import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Answer, Order } from './messages.ts'

export type Planner = {
  /** Null where it came to no answer in time: it is ended then, and the next order starts another. */
  readonly ask: (order: Order) => Promise<Answer | null>
  readonly close: () => void
}

const program = fileURLToPath(new URL('./planner.ts', import.meta.url))
const limitMs = 30_000
/** Modules that were loaded once stay in memory: after so many orders the process is a new one. */
const ordersEach = 60

/** A process that plans, for one order at a time. */
export function openPlanner(): Planner {
  let child: ChildProcess | null = null
  let orders = 0

  const end = (): void => {
    child?.kill('SIGKILL')
    child = null
    orders = 0
  }

  async function ask(order: Order): Promise<Answer | null> {
    if (orders >= ordersEach) end()
    orders += 1
    const own =
      child ??
      fork(program, {
        serialization: 'advanced',
        execArgv: ['--disable-warning=ExperimentalWarning'],
        stdio: 'inherit',
      })
    child = own
    return await new Promise<Answer | null>((resolve) => {
      const settle = (answer: Answer | null): void => {
        clearTimeout(timer)
        own.removeAllListeners()
        if (answer === null) end()
        resolve(answer)
      }
      const timer = setTimeout(() => settle(null), limitMs)
      own.on('message', (answer: Answer) => settle(answer))
      own.on('exit', () => settle(null))
      own.on('error', () => settle(null))
      own.send(order)
    })
  }

  return { ask, close: end }
}
