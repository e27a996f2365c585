import { getAddress } from 'viem'
import { beforeAll, expect, test } from 'vitest'
import { ethereum } from '../../chain/networks/ethereum.ts'
import { deployEns, type EnsOfTest } from '../../chain/testing/ens/deployEns.ts'
import { playNetwork } from '../../chain/testing/playNetwork.ts'
import { corridorOfTest } from '../testing/corridorOfTest.ts'
import { stageOf } from '../testing/endsOf.ts'

const corridor = corridorOfTest()
const played = playNetwork(ethereum())
let ens: EnsOfTest | null = null
const alice = getAddress('0x52908400098527886e0f7030069857d2e4169ee7')
const mallory = getAddress('0xde709f2102306220921060314715629080e2fb77')

beforeAll(async () => {
  ens = await deployEns(played())
  await ens.register('alice')
  await ens.point('alice.eth', alice)
  await played().rpc.mine({ blocks: 3 })
})

/** A corridor that looks names up on the local chain that plays Ethereum. */
async function withNames() {
  if (ens === null) throw new Error('ENS is there inside tests only.')
  const { contracts, point } = ens
  const open = await corridor({ joinEthereum: async () => played().client, ens: contracts })
  return { ...open, point }
}

test('default: a name is shown with its whole address, typed as any that is new, and sent to', async () => {
  const open = await withNames()
  const stages = await open.say('send 25 USDC to Alice.eth')
  const plan = stageOf(stages, 'plan')
  expect(plan.summary).toBe(`Send 25 USDC to alice.eth (${alice})`)
  expect(plan.steps[0]?.recipient).toMatchObject({
    address: alice,
    name: 'alice.eth',
    contact: null,
    firstUsedAt: null,
  })
  expect(plan.notes.join(' ')).toContain(`alice.eth is ${alice}, by ENS on Ethereum at block`)
  const verdict = stageOf(stages, 'verdict')
  expect(verdict).toMatchObject({ level: 'HARD', confirmation: alice.slice(-6) })
  expect(JSON.stringify(verdict.findings)).toContain(`alice.eth, which is ${alice}`)
  expect((await open.approve(stages)).at(-1)).toMatchObject({ stage: 'receipt', status: 'done' })
  // Known by the address from now on, whatever it is called.
  expect(stageOf(await open.say(`send 100 USDC to ${alice}`), 'verdict').level).toBe('PASS')
})

test('A41: a name that means somebody else by the time of the signature signs nothing', async () => {
  const open = await withNames()
  const stages = await open.say('send 25 USDC to alice.eth')
  await open.point('alice.eth', mallory)
  await played().rpc.mine({ blocks: 3 })
  const last = (await open.approve(stages)).at(-1)
  expect(last).toMatchObject({ stage: 'refuse', reason: 'blocked' })
  expect(JSON.stringify(last)).toContain(`alice.eth does not mean ${alice} any more.`)
  expect(open.signatures()).toBe(0)
  await open.point('alice.eth', alice)
  await played().rpc.mine({ blocks: 3 })
})

test('behavior: nobody of that name: one sentence that asks for the address', async () => {
  const open = await withNames()
  expect((await open.say('send 25 USDC to nobody.eth')).at(-1)).toMatchObject({
    stage: 'ask',
    missing: ['to'],
    question: expect.stringContaining('nobody.eth has no address in ENS on Ethereum'),
  })
})

test('behavior: on the practice chain alone, names are not looked up, and that is said', async () => {
  const open = await corridor()
  expect((await open.say('send 25 USDC to alice.eth')).at(-1)).toMatchObject({
    stage: 'unsupported',
    sentence:
      'Names like alice.eth are looked up on Ethereum only, and this is the Practice chain. Nothing is set; give the address that starts with 0x.',
  })
})
