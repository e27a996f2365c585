import { concat, type Hex, numberToHex, size, toFunctionSelector } from 'viem'

/** A piece of code: bytes, a place to jump to, or a jump there. */
export type Piece = Hex | { readonly label: string } | { readonly jump: string } | { readonly jumpIf: string }

const names = {
  add: '01',
  mul: '02',
  sub: '03',
  div: '04',
  lt: '10',
  eq: '14',
  iszero: '15',
  and: '16',
  shr: '1c',
  keccak: '20',
  caller: '33',
  calldataload: '35',
  calldatasize: '36',
  calldatacopy: '37',
  codecopy: '39',
  returndatasize: '3d',
  returndatacopy: '3e',
  coinbase: '41',
  timestamp: '42',
  basefee: '48',
  gas: '5a',
  gasprice: '3a',
  pop: '50',
  mload: '51',
  mstore: '52',
  sload: '54',
  sstore: '55',
  jumpdest: '5b',
  dup1: '80',
  dup2: '81',
  dup4: '83',
  swap1: '90',
  swap2: '91',
  log3: 'a3',
  delegatecall: 'f4',
  staticcall: 'fa',
  return: 'f3',
  revert: 'fd',
} as const

/** Operations by their names, one after the other. */
export function op(...ops: readonly (keyof typeof names)[]): Hex {
  return `0x${ops.map((name) => names[name]).join('')}`
}

export function push(value: bigint | number | Hex): Hex {
  const bytes: Hex = typeof value === 'string' ? value : numberToHex(value, { size: bytesFor(BigInt(value)) })
  return concat([numberToHex(0x5f + size(bytes), { size: 1 }), bytes])
}

function bytesFor(value: bigint): number {
  return Math.max(1, Math.ceil(value.toString(16).length / 2))
}

/** Puts pieces together. Jumps are two bytes wide. */
export function assemble(pieces: readonly Piece[]): Hex {
  const places = new Map<string, number>()
  let at = 0
  for (const piece of pieces) {
    if (typeof piece === 'string') at += size(piece)
    else if ('label' in piece) {
      places.set(piece.label, at)
      at += 1
    } else at += 4
  }
  const to = (label: string): Hex => {
    const place = places.get(label)
    if (place === undefined) throw new Error(`Nothing is called ${label}.`)
    return concat(['0x61', numberToHex(place, { size: 2 })])
  }
  return concat(
    pieces.map((piece): Hex => {
      if (typeof piece === 'string') return piece
      if ('label' in piece) return op('jumpdest')
      return 'jump' in piece ? concat([to(piece.jump), '0x56']) : concat([to(piece.jumpIf), '0x57'])
    }),
  )
}

export const selectorOf = {
  transfer: toFunctionSelector('transfer(address,uint256)'),
  transferFrom: toFunctionSelector('transferFrom(address,address,uint256)'),
  approve: toFunctionSelector('approve(address,uint256)'),
  balanceOf: toFunctionSelector('balanceOf(address)'),
} as const
