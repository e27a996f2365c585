import { TypedDataEncoder } from 'ethers'
import { getAddress, hashTypedData } from 'viem'
import { type Compared, compare, type Draw } from './Compared.ts'

type Field = { readonly name: string; readonly type: string }
type Types = Record<string, Field[]>

const domainFields: readonly Field[] = [
  { name: 'name', type: 'string' },
  { name: 'version', type: 'string' },
  { name: 'chainId', type: 'uint256' },
  { name: 'verifyingContract', type: 'address' },
  { name: 'salt', type: 'bytes32' },
]

/**
 * EIP-712 hashes of random types and values: viem's, which the wallet would use, against ethers'. Nothing in Sayso signs
 * typed data today; this is for the day on which something does.
 */
export function compareTypedData(inputs: number, seed: number): Promise<Compared> {
  return compare('EIP-712 hashes of random types', inputs, seed, (draw) => {
    const types: Types = {}
    const primaryType = drawStruct(draw, types, 0)
    const message = drawValue(draw, types, primaryType)
    const domain = drawDomain(draw)
    if (!isRecord(message)) throw new Error('A struct is a record.')
    // Named, not guessed from the domain: guessing, viem leaves out a version that is empty, which ethers keeps.
    const EIP712Domain = domainFields.filter(({ name }) => name in domain)
    const named: Types = { EIP712Domain, ...types }
    const ours = hashTypedData({ domain, types: named, primaryType, message })
    const theirs = TypedDataEncoder.hash(domain, types, message)
    return ours === theirs ? null : JSON.stringify({ types, primaryType }, (_key, value) => value)
  })
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A struct with one to five fields, each struct in it new and used once. */
function drawStruct(draw: Draw, types: Types, depth: number): string {
  const name = `T${depth}${Object.keys(types).length}${draw.pick(['Order', 'Permit', 'Ünit', 'a'])}`.replace('Ü', 'U')
  const fields: Field[] = []
  types[name] = fields
  const count = 1 + draw.upTo(5)
  for (let at = 0; at < count; at += 1) {
    const base = depth < 3 && draw.chance(0.25) ? drawStruct(draw, types, depth + 1) : drawAtom(draw)
    const suffix = draw.chance(0.25) ? draw.pick(['[]', '[2]', '[][3]', '[1][]']) : ''
    fields.push({ name: `f${at}${draw.pick(['', 'amount', '_x'])}`, type: `${base}${suffix}` })
  }
  return name
}

function drawAtom(draw: Draw): string {
  const bits = 8 * (1 + draw.upTo(32))
  return draw.pick(['address', 'bool', 'string', 'bytes', `bytes${bits / 8}`, `uint${bits}`, `int${bits}`])
}

function drawValue(draw: Draw, types: Types, type: string): unknown {
  const array = /^(.*)\[(\d*)\]$/.exec(type)
  if (array !== null) {
    const [, inner = '', length = ''] = array
    return Array.from({ length: length === '' ? draw.upTo(4) : Number(length) }, () => drawValue(draw, types, inner))
  }
  const fields = types[type]
  if (fields !== undefined)
    return Object.fromEntries(fields.map((field) => [field.name, drawValue(draw, types, field.type)]))
  if (type === 'address') return getAddress(draw.hex(20))
  if (type === 'bool') return draw.chance(0.5)
  if (type === 'string') return draw.text(40)
  if (type === 'bytes') return draw.hex(draw.upTo(70))
  const size = Number(/\d+$/.exec(type)?.[0])
  if (type.startsWith('bytes')) return draw.hex(size)
  const value = draw.uint(size)
  return type.startsWith('int') ? BigInt.asIntN(size, value) : value
}

function drawDomain(draw: Draw) {
  return {
    ...(draw.chance(0.8) ? { name: draw.text(20) } : {}),
    ...(draw.chance(0.6) ? { version: draw.pick(['1', '2', '']) } : {}),
    ...(draw.chance(0.8) ? { chainId: 1 + draw.upTo(2 ** 31) } : {}),
    ...(draw.chance(0.8) ? { verifyingContract: getAddress(draw.hex(20)) } : {}),
    ...(draw.chance(0.2) ? { salt: draw.hex(32) } : {}),
  }
}
