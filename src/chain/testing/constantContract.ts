import { concat, type Hex, keccak256, numberToHex, pad, size, slice } from 'viem'

/** One call, to the byte, and what is answered to it. */
export type Answered = { readonly data: Hex; readonly returned: Hex }

/**
 * Bytecode of a stand-in that gives each known call its one answer and reverts on any other. It compares the hash of the
 * whole call, arguments included.
 */
export function constantContract(answers: readonly Answered[]): Hex {
  // CALLDATACOPY(0, 0, CALLDATASIZE), KECCAK256(0, CALLDATASIZE)
  const start: Hex = '0x365f5f37365f20'
  const end: Hex = '0x5f5ffd'
  const bodies = answers.map(({ returned }) => answerWith(returned))
  // DUP1 PUSH32 hash EQ PUSH2 to JUMPI
  const jump = 1 + 33 + 1 + 3 + 1
  let at = size(start) + jump * answers.length + size(end)
  const jumps = answers.map(({ data }, index): Hex => {
    const to = at
    at += size(bodies[index] ?? '0x')
    return concat(['0x807f', keccak256(data), '0x1461', numberToHex(to, { size: 2 }), '0x57'])
  })
  return concat([start, ...jumps, end, ...bodies])
}

function answerWith(returned: Hex): Hex {
  const words = Array.from({ length: Math.ceil(size(returned) / 32) }, (_, index) =>
    pad(slice(returned, index * 32, Math.min(size(returned), index * 32 + 32)), { dir: 'right' }),
  )
  const stores = words.map(
    (word, index): Hex => concat(['0x7f', word, '0x61', numberToHex(index * 32, { size: 2 }), '0x52']),
  )
  return concat(['0x5b', ...stores, '0x61', numberToHex(size(returned), { size: 2 }), '0x5ff3'])
}
