import { type Address, getAddress } from 'viem'
import { afterEach, expect, test } from 'vitest'
import { connectChain } from '../chain/ChainClient.ts'
import { Clock } from '../chain/Clock.ts'
import { practice } from '../chain/networks/practice.ts'
import { account, chainOfTest } from '../chain/testing/chainOfTest.ts'
import { type MisbehavingProxy, misbehavingProxy } from '../host/testing/misbehavingProxy.ts'
import type { EverywhereView, PlaceView } from '../model/Everywhere.ts'
import { type Pocket, watchEverywhere } from './watchEverywhere.ts'

const chain = chainOfTest()
const other = getAddress('0x0000000000000000000000000000000000000b0b')
const proxies: MisbehavingProxy[] = []
const watches: AbortController[] = []

afterEach(async () => {
  for (const watch of watches.splice(0)) watch.abort()
  for (const proxy of proxies.splice(0)) await proxy.close()
})

/** The practice chain under another name, behind a node of its own. */
async function place(name: string, whose: Address = account) {
  const proxy = await misbehavingProxy(chain().url)
  proxies.push(proxy)
  const network = { ...practice, name }
  const pocket: Pocket = {
    network,
    account: whose,
    open: async () => {
      const client = await connectChain(network, proxy.url, { patienceMs: 2_000 })
      return { client: client.apart(), clock: new Clock(() => 0), account: whose }
    },
    lastWorth: () => ({ usd: '12.00', at: '2026-01-02T03:04:05.000Z' }),
  }
  return { proxy, pocket }
}

function watch(pockets: readonly Pocket[]) {
  const over = new AbortController()
  watches.push(over)
  const pause = (milliseconds: number) =>
    new Promise<void>((resolve) => setTimeout(resolve, milliseconds === 0 ? 0 : 20))
  return watchEverywhere(pockets, { pause }, over.signal)
}

/** The first view of which this holds. */
async function until(views: AsyncGenerator<EverywhereView>, holds: (view: EverywhereView) => boolean) {
  for (let next = await views.next(); next.done !== true; next = await views.next())
    if (holds(next.value)) return next.value
  throw new Error('It ended before that.')
}

const statuses = ({ places }: EverywhereView) => places.map(({ status }) => status)
const isOld = (one: PlaceView | undefined) => one?.status === 'seen' && !one.view.reached

test('default', async () => {
  const [fast, slow] = [await place('Fast'), await place('Slow')]
  let letIn = (): void => {}
  const gate = new Promise<void>((resolve) => {
    letIn = resolve
  })
  const views = watch([{ ...slow.pocket, open: () => gate.then(slow.pocket.open) }, fast.pocket])
  const first = await views.next()
  expect(first.value).toMatchObject({ totalUsd: '0.00', whole: false })
  expect(first.value.places).toMatchObject([
    { chain: { name: 'Slow', practice: true }, account, status: 'waiting' },
    { chain: { name: 'Fast' }, status: 'waiting' },
  ])
  const half = await until(views, (view) => statuses(view).includes('seen'))
  expect(statuses(half)).toEqual(['waiting', 'seen'])
  expect(half).toMatchObject({ totalUsd: '67149.00', whole: false })
  letIn()
  const both = await until(views, (view) => statuses(view).every((status) => status === 'seen'))
  expect(both).toMatchObject({ totalUsd: '134298.00', whole: true })
})

test('behavior: one that never answered is named with what it was worth last, which is in no sum', async () => {
  const [sound, dead] = [await place('Sound'), await place('Dead')]
  dead.proxy.misbehave('*', { kind: 'drop' })
  const views = watch([sound.pocket, dead.pocket])
  const view = await until(views, (one) => statuses(one).every((status) => status !== 'waiting'))
  expect(view).toMatchObject({ totalUsd: '67149.00', whole: false })
  expect(view.places[1]).toMatchObject({
    status: 'silent',
    sentence: expect.stringMatching(/^The node 127\.0\.0\.1:\d+ .*\.$|^The chain does not answer/),
    last: { usd: '12.00', at: '2026-01-02T03:04:05.000Z' },
  })
  dead.proxy.misbehave('*', null)
  const again = await until(views, (one) => one.whole)
  expect(again.totalUsd).toBe('134298.00')
})

test('behavior: one that stops answering stays as it was seen last, and is fresh again with its next answer', async () => {
  const [sound, failing] = [await place('Sound'), await place('Failing')]
  const views = watch([sound.pocket, failing.pocket])
  await until(views, (one) => one.whole)
  failing.proxy.misbehave('*', { kind: 'drop' })
  const old = await until(views, ({ places }) => isOld(places[1]))
  expect(old).toMatchObject({ totalUsd: '134298.00', whole: false })
  expect(isOld(old.places[0])).toBe(false)
  failing.proxy.misbehave('*', null)
  expect((await until(views, (one) => one.whole)).totalUsd).toBe('134298.00')
})

test('behavior: two accounts are never in one request', async () => {
  const { proxy, pocket } = await place('One')
  const client = await connectChain(practice, proxy.url)
  const whose = [account, other]
  const pockets = whose.map(
    (one): Pocket => ({
      ...pocket,
      account: one,
      open: async () => ({ client: client.apart(), clock: new Clock(() => 0), account: one }),
    }),
  )
  const asked: string[] = []
  proxy.misbehave('*', {
    kind: 'lie',
    lie: ({ method, params }) => {
      if (method === 'eth_getCode') asked.push(String(params[0]))
      return undefined
    },
  })
  const before = proxy.requests()
  const view = await until(watch(pockets), (one) => one.whole)
  expect(view.places.map((one) => one.account)).toEqual(whose)
  expect(asked.map((one) => one.toLowerCase()).toSorted()).toEqual(whose.map((one) => one.toLowerCase()).toSorted())
  expect(proxy.requests() - before).toBeGreaterThanOrEqual(2)
})

test('behavior: who stopped looking asks nothing more', async () => {
  const { proxy, pocket } = await place('Left')
  const views = watch([pocket])
  await until(views, (one) => one.whole)
  await views.return(undefined)
  await new Promise((resolve) => setTimeout(resolve, 60))
  const asked = proxy.requests()
  await new Promise((resolve) => setTimeout(resolve, 120))
  expect(proxy.requests()).toBe(asked)
})
