import type { Abi, Hex, PublicActions } from 'viem'
import { isHex } from 'viem'
import { z } from 'zod'
import file from './artifacts.json' with { type: 'json' }

/** Compiled from `scripts/chain/contracts/played`; the practice chain's own check holds this file against its sources. */
const artifacts = z
  .object({
    contracts: z.record(
      z.string(),
      z.object({
        abi: z.custom<Abi>((value) => Array.isArray(value)),
        bytecode: z.custom<Hex>((value) => isHex(value)),
      }),
    ),
  })
  .parse(file)

/** What a stand-in's code is once it stands on a chain: it needs no constructor's words. */
export async function standInCode(rpc: Pick<PublicActions, 'call'>, name: string): Promise<Hex> {
  const { data } = await rpc.call({ data: artifacts.contracts[name]?.bytecode ?? '0x' })
  if (data === undefined) throw new Error(`There is no stand-in called ${name}.`)
  return data
}

export function standInAbi(name: string): Abi {
  return artifacts.contracts[name]?.abi ?? []
}
