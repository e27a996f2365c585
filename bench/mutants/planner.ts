import { readFileSync } from 'node:fs'
import { Session } from 'node:inspector'
import { registerHooks, stripTypeScriptTypes } from 'node:module'
import { fileURLToPath } from 'node:url'
import type { ChainClient } from '../../src/chain/ChainClient.ts'
import { connectChain } from '../../src/chain/ChainClient.ts'
import { Clock } from '../../src/chain/Clock.ts'
import { practice } from '../../src/chain/networks/practice.ts'
import { takeSnapshot } from '../../src/chain/takeSnapshot.ts'
import type { planWithQuotes } from '../../src/corridor/planWithQuotes.ts'
import type { Snapshot } from '../../src/model/Snapshot.ts'
import type { PlannerSettings } from '../../src/planner/settings.ts'
import type { Answer, Order, Planned } from './messages.ts'

/**
 * A planner in a process of its own, which the parent breaks in one place after the other. Each order loads the planner's
 * modules anew, one of them with another source; everything else is shared and stays whole.
 */

const mutable = /\/src\/(planner|protocols)\/|\/src\/corridor\/planWithQuotes\.ts$/
const marked = /^(.*)\?mutant=(\d+)$/
let broken: { readonly url: string; readonly source: string } | null = null
const stripped = new Map<string, string>()

registerHooks({
  resolve: (specifier, context, next) => {
    const found = next(specifier, context)
    const parent = marked.exec(context.parentURL ?? '')
    const isOurs = parent !== null && mutable.test(found.url) && !found.url.includes('?')
    return isOurs ? { ...found, url: `${found.url}?mutant=${parent[2]}` } : found
  },
  load: (url, context, next) => {
    const own = marked.exec(url)
    if (own === null) return next(url, context)
    const plain = own[1] ?? ''
    return { format: 'module', source: broken?.url === plain ? broken.source : sourceOf(plain), shortCircuit: true }
  },
})

function sourceOf(url: string): string {
  const source = stripped.get(url) ?? stripTypeScriptTypes(readFileSync(fileURLToPath(url), 'utf8'))
  stripped.set(url, source)
  return source
}

type Place = { readonly client: ChainClient; readonly snapshots: readonly Snapshot[] }
let place: Promise<Place> | null = null

/** The same snapshot for all, and no question asked of the node twice. */
async function open({ rpcUrl, account, said }: Order): Promise<Place> {
  const node = await connectChain(practice, rpcUrl)
  const clock = new Clock(() => 0)
  const snapshots: Snapshot[] = []
  for (const { named } of said) snapshots.push(await takeSnapshot(node, clock, account, named))
  const asked = new Map<string, Promise<unknown>>()
  const request = (question: { readonly method: string; readonly params?: unknown }): Promise<unknown> => {
    const key = JSON.stringify(question)
    const known = asked.get(key) ?? node.viem.request(parseQuestion(question))
    asked.set(key, known)
    return known
  }
  const viem = new Proxy(node.viem, { get: (all, name) => (name === 'request' ? request : Reflect.get(all, name)) })
  return { client: { ...node, viem }, snapshots }
}

function parseQuestion(question: unknown) {
  return question as Parameters<ChainClient['viem']['request']>[0]
}

async function carryOut(order: Order): Promise<readonly Planned[]> {
  broken = order.broken
  place ??= open(order)
  const { client, snapshots } = await place
  const { plan, settings } = await load(order.id)
  const all: Planned[] = []
  for (const [index, { intents }] of order.said.entries()) {
    const snapshot = snapshots[index]
    if (snapshot === undefined) throw new Error('A sentence has no snapshot.')
    try {
      const planned = await plan(client, { intents, snapshot, settings, contacts: {} })
      if (planned.status !== 'plan') all.push({ status: 'none', why: planned.status })
      else {
        const { steps, slots, expiresAt } = planned.plan
        all.push({ status: 'plan', calls: steps.map((step) => step.call), slots, expiresAt })
      }
    } catch (thrown) {
      all.push({ status: 'none', why: `failed: ${String(thrown).slice(0, 100)}` })
    }
  }
  return all
}

async function load(id: number): Promise<{ readonly plan: typeof planWithQuotes; readonly settings: PlannerSettings }> {
  const at = (path: string): string => `${new URL(path, import.meta.url).href}?mutant=${id}`
  const [planned, settings] = await Promise.all([
    import(at('../../src/corridor/planWithQuotes.ts')),
    import(at('../../src/planner/settings.ts')),
  ])
  return { plan: planned.planWithQuotes, settings: settings.defaultPlannerSettings }
}

/** What of each module was gone through, as places in its source without types. */
function watchCoverage(): () => Answer['covered'] {
  const session = new Session()
  session.connect()
  session.post('Profiler.enable')
  session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true })
  return () => {
    const covered: { url: string; ranges: { from: number; to: number; count: number }[] }[] = []
    session.post('Profiler.takePreciseCoverage', (_, { result }) => {
      for (const { url, functions } of result) {
        const own = marked.exec(url)
        if (own === null) continue
        const ranges = functions.flatMap((one) =>
          one.ranges.map(({ startOffset, endOffset, count }) => ({ from: startOffset, to: endOffset, count })),
        )
        covered.push({ url: own[1] ?? '', ranges })
      }
    })
    session.disconnect()
    return covered
  }
}

process.on('message', (order: Order) => {
  const seen = order.watch ? watchCoverage() : null
  const send = (answer: Answer): void => {
    process.send?.(answer)
  }
  carryOut(order).then(
    (planned) => send({ id: order.id, planned, covered: seen?.() ?? [] }),
    (thrown: unknown) => {
      const why = `failed: ${String(thrown).slice(0, 100)}`
      send({ id: order.id, planned: order.said.map(() => ({ status: 'none', why })), covered: [] })
    },
  )
})
