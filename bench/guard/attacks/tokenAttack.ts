import { type Address, concat, type Hex, hexToBigInt, keccak256, numberToHex, pad } from 'viem'
import { inputOf, tryMade } from '../situations/sayIt.ts'
import type { Attack, Scene } from './Attack.ts'
import { madeOf } from './bytesAttack.ts'
import { heldTokens } from './hostileCalls.ts'
import { habits, hostileToken } from './hostileToken.ts'

/** Where honest code is kept while something else stands in its place. */
const keptAt = '0x00000000000000000000000000000000005afe01'

/**
 * A token of the catalogue whose code is another by now. The plan is the fine one, the node is true; whoever calls takes
 * the code back with `restore`.
 */
export async function tokenAttack(
  scene: Scene,
): Promise<{ readonly attack: Attack; readonly restore: () => Promise<void> } | null> {
  const { dice, open, situation, thief } = scene
  const { rpc, client } = open
  const { calls, slots, account } = situation.input
  const touched = await tokensIn(scene)
  if (touched.length === 0) return null
  const [token, balances] = dice.pick(touched)
  const habit = dice.pick(habits)
  const honest = await client.viem.request({ method: 'eth_getCode', params: [token, 'latest'] })
  const code = hostileToken(habit, {
    honest: keptAt,
    thief,
    victim: account,
    slot: { balances, allowances: balances + 1n },
  })
  await rpc.setCode({ address: keptAt, bytecode: honest })
  await rpc.setCode({ address: token, bytecode: code })
  const real = { calls, slots }
  const made = madeOf(scene, real)
  return {
    attack: {
      family: 'token',
      kind: habit,
      real,
      input: inputOf(open, made, await tryMade(open, made)),
      honest: new Map([[token, honest]]),
    },
    restore: () => rpc.setCode({ address: token, bytecode: honest }),
  }
}

/** Tokens of a plan, each with the slot that its balances stand in: only those whose books are plain to see. */
async function tokensIn(scene: Scene): Promise<readonly (readonly [Address, bigint])[]> {
  const { account, calls } = scene.situation.input
  const named = heldTokens(scene.open.client.network, scene.situation).filter(([token]) => {
    const word = token.slice(2).toLowerCase()
    return calls.some(({ to, data }) => to.toLowerCase() === token.toLowerCase() || data.toLowerCase().includes(word))
  })
  const found = await Promise.all(
    named.map(async ([token, units]) => {
      for (const slot of [0n, 1n, 3n]) {
        const at = keccak256(concat([pad(account), numberToHex(slot, { size: 32 })]))
        const value: Hex = await scene.open.client.viem.request({
          method: 'eth_getStorageAt',
          params: [token, at, 'latest'],
        })
        if (hexToBigInt(value) === units) return [[token, slot] as const]
      }
      return []
    }),
  )
  return found.flat()
}
