import type { Address, Hex } from 'viem'

/** A question to a contract, described and not yet asked: pure, so that any batch can carry it. */
export type Read<T> = {
  readonly to: Address
  readonly data: Hex
  readonly decode: (returned: Hex) => T
}

/** The answer to a read. `failed` where the call reverted or its answer could not be decoded: unknown, never zero. */
export type ReadResult<T> = { readonly status: 'ok'; readonly value: T } | { readonly status: 'failed' }
