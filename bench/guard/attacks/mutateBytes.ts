import { type Address, type Hex, maxUint256 } from 'viem'
import type { Slot } from '../../../src/model/Slot.ts'
import type { Call } from '../../../src/model/Step.ts'
import type { Bytes, Scene } from './Attack.ts'
import { hostileCall } from './hostileCalls.ts'
import { mutateRouter } from './mutateRouter.ts'

/** One thing changed in the bytes that would be signed, or two or three. Null where the way that was picked has no place here. */
export function mutateBytes(scene: Scene): readonly [string, Bytes] | null {
  const { dice, situation } = scene
  let bytes: Bytes = { calls: situation.input.calls, slots: situation.input.slots }
  const names: string[] = []
  const times = dice.chance(0.8) ? 1 : 1 + dice.upTo(2)
  for (let time = 0; time < times; time += 1) {
    const changed = dice.pick(ways)(scene, bytes)
    if (changed === null) continue
    names.push(changed[0])
    bytes = changed[1]
  }
  const [name] = names
  if (name === undefined || isSame(bytes, situation.input)) return null
  return [names.length === 1 ? name : 'several at once', bytes]
}

type Way = (scene: Scene, bytes: Bytes) => readonly [string, Bytes] | null

const ways: readonly Way[] = [
  addCall,
  addCall,
  router,
  router,
  swapAddress,
  swapAddress,
  changeAmount,
  changeAmount,
  scaleEverywhere,
  (scene, bytes) => ['step left out', without(bytes, scene.dice.upTo(bytes.calls.length - 1))],
  (scene, bytes) => {
    const at = scene.dice.upTo(bytes.calls.length - 1)
    return ['step twice', insert(bytes, scene.dice.upTo(bytes.calls.length), bytes.calls[at] ?? nothing)]
  },
  (scene, bytes) => {
    if (bytes.calls.length < 2) return null
    const at = scene.dice.upTo(bytes.calls.length - 1)
    const call = bytes.calls[at] ?? nothing
    return ['steps in another order', insert(without(bytes, at), scene.dice.upTo(bytes.calls.length - 1), call)]
  },
  changeSlot,
  (scene, bytes) =>
    change(scene, bytes, 'coins along', (call) => ({ ...call, value: call.value + scene.dice.pick([1n, 10n ** 15n]) })),
  (scene, bytes) =>
    change(scene, bytes, 'more bytes', (call) => ({
      ...call,
      data: `${call.data}${scene.dice.pick(['00', 'ff', '00'.repeat(32), 'ab'.repeat(64)])}`,
    })),
  (scene, bytes) =>
    change(scene, bytes, 'fewer bytes', (call) => {
      const cut = 2 * (1 + scene.dice.upTo(40))
      return call.data.length > cut + 2 ? { ...call, data: cutTo(call.data, call.data.length - cut) } : call
    }),
  (scene, bytes) =>
    change(scene, bytes, 'a byte', (call) => {
      const count = (call.data.length - 2) / 2
      if (count === 0) return call
      const at = 2 + 2 * scene.dice.upTo(count - 1)
      const byte = Number.parseInt(call.data.slice(at, at + 2), 16) ^ (1 + scene.dice.upTo(254))
      return { ...call, data: splice(call.data, at, byte.toString(16).padStart(2, '0')) }
    }),
  (scene, bytes) => change(scene, bytes, 'contract', (call) => ({ ...call, to: scene.dice.pick(addressesOf(scene)) })),
]

const nothing: Call = { to: '0x0000000000000000000000000000000000000000', value: 0n, data: '0x' }

function addCall(scene: Scene, bytes: Bytes): readonly [string, Bytes] {
  const [name, call] = hostileCall(scene)
  return [`one more step: ${name}`, insert(bytes, scene.dice.upTo(bytes.calls.length), call)]
}

function router(scene: Scene, bytes: Bytes): readonly [string, Bytes] | null {
  const swaps = bytes.calls.flatMap((call, index) => {
    const changed = mutateRouter(call, scene.open.client.network, scene.dice, scene.thief)
    return changed === null ? [] : [{ index, changed }]
  })
  if (swaps.length === 0) return null
  const { index, changed } = scene.dice.pick(swaps)
  const [name, call] = changed
  return [name, { ...bytes, calls: bytes.calls.map((one, at) => (at === index ? call : one)) }]
}

/** An address anywhere in the bytes, exchanged for another: a spender, a receiver, an owner, an asset. */
function swapAddress(scene: Scene, bytes: Bytes): readonly [string, Bytes] | null {
  const known = addressesOf(scene).map((address) => address.slice(2).toLowerCase())
  const own = scene.situation.input.account.slice(2).toLowerCase()
  const spots = bytes.calls.flatMap((call, index) =>
    [own, ...known].flatMap((address) => {
      const places = [...call.data.matchAll(new RegExp(address, 'g'))]
      return places.map((place) => ({ index, from: place.index, isOwn: address === own }))
    }),
  )
  if (spots.length === 0) return null
  const { index, from, isOwn } = scene.dice.pick(spots)
  const other = scene.dice.pick([...addressesOf(scene), scene.thief, scene.thief, scene.situation.input.account])
  const calls = bytes.calls.map((call, at) =>
    at === index ? { ...call, data: splice(call.data, from, other.slice(2).toLowerCase()) } : call,
  )
  return [isOwn ? 'your address' : 'an address', { ...bytes, calls }]
}

const amountWords = (call: Call): readonly number[] => {
  const words = Math.floor((call.data.length - 10) / 64)
  return Array.from({ length: words }, (_, word) => word).filter((word) => {
    const units = BigInt(`0x${call.data.slice(10 + 64 * word, 74 + 64 * word)}`)
    return units > 1_000n && (units < 2n ** 120n || units === maxUint256)
  })
}

function changeAmount(scene: Scene, bytes: Bytes): readonly [string, Bytes] | null {
  const { dice } = scene
  return change(scene, bytes, 'an amount', (call) => {
    const words = amountWords(call)
    if (words.length === 0) return call.value > 0n ? { ...call, value: scaled(call.value, scene) } : call
    const at = 10 + 64 * dice.pick(words)
    const units = BigInt(`0x${call.data.slice(at, at + 64)}`)
    return { ...call, data: splice(call.data, at, scaled(units, scene).toString(16).padStart(64, '0')) }
  })
}

function scaled(units: bigint, { dice }: Scene): bigint {
  const all = [
    0n,
    1n,
    units / 2n,
    units - 1n,
    units + 1n,
    (units * 1_002n) / 1_000n,
    units * 2n,
    units * 10n,
    maxUint256,
  ]
  const found = dice.pick(all)
  return found > maxUint256 ? maxUint256 : found
}

/** The same amount wherever it stands, so that what is allowed and what is taken still agree. */
function scaleEverywhere(scene: Scene, bytes: Bytes): readonly [string, Bytes] | null {
  const words = bytes.calls.flatMap((call) =>
    amountWords(call).map((word) => call.data.slice(10 + 64 * word, 74 + 64 * word)),
  )
  if (words.length === 0) return null
  const word = scene.dice.pick(words)
  const units = BigInt(`0x${word}`)
  const other = scaled(units, scene)
  const written = other.toString(16).padStart(64, '0')
  return [
    'an amount everywhere',
    {
      calls: bytes.calls.map((call) => ({
        ...call,
        value: call.value === units ? other : call.value,
        data: asHex(call.data.replaceAll(word, written)),
      })),
      slots: bytes.slots.map((slot) =>
        slot.min === units ? { ...slot, min: other, max: slot.max > other ? slot.max : other, expected: other } : slot,
      ),
    },
  ]
}

function changeSlot(scene: Scene, bytes: Bytes): readonly [string, Bytes] | null {
  const { dice } = scene
  const { slots, calls } = bytes
  const at = dice.upTo(Math.max(0, slots.length - 1))
  const slot = slots[at]
  if (slot === undefined) {
    // One where none belongs: an amount that somebody else's doing decides.
    const call = dice.upTo(calls.length - 1)
    const token = dice.pick(scene.open.client.network.tokens).address
    const [word = 1] = amountWords(calls[call] ?? nothing)
    const units = BigInt(`0x${calls[call]?.data.slice(10 + 64 * word, 74 + 64 * word) || '0'}`)
    const added: Slot = { call, word, token, from: 0, min: units, max: units * 100n, expected: units }
    return ['a measured amount: one more', { calls, slots: [added] }]
  }
  const changed: Slot = {
    ...slot,
    ...dice.pick<Partial<Slot>>([
      { max: slot.max * 2n },
      { max: maxUint256 },
      { min: slot.min / 2n },
      { min: 0n },
      { word: slot.word + 1 },
      { word: 0 },
      { from: slot.call },
      { from: Math.max(0, slot.from - 1) },
      { call: Math.max(0, slot.call - 1) },
      { token: dice.pick(scene.open.client.network.tokens).address },
      { expected: slot.max + 1n },
      { expected: slot.min },
    ]),
  }
  return [
    'a measured amount',
    dice.chance(0.25)
      ? { calls, slots: slots.filter((_, index) => index !== at) }
      : { calls, slots: slots.map((one, index) => (index === at ? changed : one)) },
  ]
}

function change(scene: Scene, bytes: Bytes, name: string, how: (call: Call) => Call): readonly [string, Bytes] {
  const at = scene.dice.upTo(bytes.calls.length - 1)
  return [name, { ...bytes, calls: bytes.calls.map((call, index) => (index === at ? how(call) : call)) }]
}

/** Measured amounts stay with the steps that they belong to. */
function insert({ calls, slots }: Bytes, at: number, call: Call): Bytes {
  const moved = (index: number): number => (index >= at ? index + 1 : index)
  return {
    calls: [...calls.slice(0, at), call, ...calls.slice(at)],
    slots: slots.map((slot) => ({ ...slot, call: moved(slot.call), from: moved(slot.from) })),
  }
}

function without({ calls, slots }: Bytes, at: number): Bytes {
  const moved = (index: number): number => (index > at ? index - 1 : index)
  return {
    calls: calls.filter((_, index) => index !== at),
    slots: slots
      .filter((slot) => slot.call !== at)
      .map((slot) => ({ ...slot, call: moved(slot.call), from: moved(slot.from) })),
  }
}

function addressesOf({ open, thief, friend }: Scene): readonly Address[] {
  const { tokens, aave, uniswap, morpho, staking, vaults, multicall3 } = open.client.network
  return [
    ...tokens.map((token) => token.address),
    ...(aave === null ? [] : [aave.pool, ...aave.reserves.map((reserve) => reserve.aToken.address)]),
    ...(uniswap === null ? [] : [uniswap.router]),
    ...(morpho === null ? [] : [morpho.blue]),
    ...(staking === null ? [] : [staking.queue]),
    ...vaults.map((vault) => vault.share.address),
    multicall3,
    thief,
    friend,
  ]
}

function isSame(a: Bytes, b: Bytes): boolean {
  const spell = ({ calls, slots }: Bytes): string =>
    JSON.stringify([calls, slots], (_, value: unknown) =>
      typeof value === 'bigint' ? `${value}` : value,
    ).toLowerCase()
  return spell(a) === spell(b)
}

function splice(data: Hex, at: number, part: string): Hex {
  return asHex(`${data.slice(0, at)}${part}${data.slice(at + part.length)}`)
}

function cutTo(data: Hex, length: number): Hex {
  return asHex(data.slice(0, length))
}

function asHex(text: string): Hex {
  return `0x${text.slice(2)}`
}
