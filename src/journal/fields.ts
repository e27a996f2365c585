import type { Address, Hex } from 'viem'
import { z } from 'zod'

/** Whole numbers without a limit, written as decimal strings: JSON has no bigint. */
export const whole = z.codec(z.string().regex(/^-?(0|[1-9]\d*)$/), z.bigint(), {
  decode: (text) => BigInt(text),
  encode: (value) => value.toString(),
})

export const hex = z.custom<Hex>((value) => typeof value === 'string' && /^0x[0-9a-fA-F]*$/.test(value))
export const hash = z.custom<Hex>((value) => typeof value === 'string' && /^0x[0-9a-f]{64}$/.test(value))
export const address = z.custom<Address>((value) => typeof value === 'string' && /^0x[0-9a-fA-F]{40}$/.test(value))

export const token = z.object({
  chainId: z.number().int(),
  address,
  symbol: z.string(),
  name: z.string(),
  decimals: z.number().int(),
})
export const amount = z.object({ token, units: whole })
export const tokenUnits = z.object({ token: address, units: whole })
