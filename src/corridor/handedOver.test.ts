import { type Address, concatHex, type Hex } from 'viem'
import { describe, expect, test } from 'vitest'
import { readPortfolio } from '../answers/readPortfolio.ts'
import type { StageOf } from '../model/Stage.ts'
import { type CorridorOfTest, corridorOfTest } from './testing/corridorOfTest.ts'

const open = corridorOfTest()
const contract: Address = '0x63c0c19a282a1B52b07dD5a65b58948A07DAE32B'

const setCode = ({ rpc, parts }: CorridorOfTest, bytecode: Hex) => rpc.setCode({ address: parts.account, bytecode })
const handOver = (corridor: CorridorOfTest) => setCode(corridor, concatHex(['0xef0100', contract]))

describe('an account that was handed to a contract', () => {
  test.each([
    'supply 100 USDC to aave',
    'swap 100 USDC for DAI',
    'send 5 USDC to 0x52908400098527886E0F7030069857D2E4169EE7',
    'Put 1000 USDC into the safest place with the highest yield',
    'stake 1 ETH',
    'swap 1 ETH for USDC and supply it to aave',
  ])('A35: “%s” is blocked, and why is said', async (message) => {
    const corridor = await open()
    expect((await corridor.say(message)).at(-1)).not.toMatchObject({ level: 'BLOCK' })
    await handOver(corridor)
    const last = (await corridor.say(message)).at(-1)
    expect(last).toMatchObject({ stage: 'verdict', level: 'BLOCK', hash: null })
    const { findings } = last as StageOf<'verdict'>
    expect(findings).toContainEqual(
      expect.objectContaining({ level: 'BLOCK', sentence: expect.stringContaining('was handed to a contract') }),
    )
  })

  test('A35 behavior: handed over after the plan was shown, nothing is signed', async () => {
    const corridor = await open()
    const shown = await corridor.say('supply 100 USDC to aave')
    await handOver(corridor)
    const run = await corridor.approve(shown)
    expect(run.map(({ stage }) => stage)).not.toContain('step')
    expect(run.at(-1)).toMatchObject({ stage: 'refuse', reason: 'blocked' })
    expect(corridor.parts.journal.entries().some(({ event }) => event.kind === 'signed')).toBe(false)
  })

  test('A35 behavior: the portfolio says to which one, and that it is over when it is', async () => {
    const corridor = await open()
    const { client, clock, account } = corridor.parts
    expect(await readPortfolio({ client, clock, account })).toMatchObject({ handedTo: null })
    await handOver(corridor)
    expect(await readPortfolio({ client, clock, account })).toMatchObject({ handedTo: contract })
    await setCode(corridor, '0x6000')
    expect(await readPortfolio({ client, clock, account })).toMatchObject({ handedTo: account })
    await setCode(corridor, '0x')
    expect(await readPortfolio({ client, clock, account })).toMatchObject({ handedTo: null })
    expect((await corridor.say('supply 100 USDC to aave')).at(-1)).toMatchObject({ level: 'PASS' })
  })
})
