import { type Address, concatHex, getAddress, type Hex, numberToHex, size } from 'viem'

/** Where the contract’s own code goes on living. */
const movedTo = getAddress('0x00000000000000000000000000000000c0de0001')

type Codes = {
  readonly getCode: (of: { readonly address: Address }) => Promise<Hex | undefined>
  readonly setCode: (what: { readonly address: Address; readonly bytecode: Hex }) => Promise<void>
}

/** Has a contract fail one of its functions with these bytes, and do all else as before. */
export async function failOn(codes: Codes, contract: Address, selector: Hex, error: Hex): Promise<void> {
  const code = await codes.getCode({ address: contract })
  if (code === undefined) throw new Error(`There is no contract at ${contract}.`)
  await codes.setCode({ address: movedTo, bytecode: code })
  await codes.setCode({ address: contract, bytecode: failingCode(selector, error) })
}

/**
 * Hand-written, since the contract’s code keeps constants of its own and has to stay in one piece: to the function it
 * answers with the error, and everything else it passes on to the code where that was moved.
 */
function failingCode(selector: Hex, error: Hex): Hex {
  const length = numberToHex(size(error), { size: 2 })
  return concatHex([
    // Is it the function? Then on to 0x3b.
    ...(['0x5f3560e01c63', selector, '0x14603b57'] as const),
    // Its own storage, the moved code; what that says is returned from 0x37, or reverted with.
    ...(['0x365f5f375f5f365f73', movedTo, '0x5af43d5f5f3e603757', '0x3d5ffd', '0x5b3d5ff3'] as const),
    // The error, which stands at 0x48.
    ...(['0x5b61', length, '0x60485f3961', length, '0x5ffd', error] as const),
  ])
}
