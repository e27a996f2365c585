import type { Abi, Hex, PublicActions } from 'viem'
import { parseArtifacts } from '../parseArtifacts.ts'
import file from './artifacts.json' with { type: 'json' }

/** Compiled from `scripts/chain/contracts/played`; the practice chain's own check holds this file against its sources. */
const artifacts = parseArtifacts(file.contracts)

/** What a stand-in's code is once it stands on a chain: it needs no constructor's words. */
export async function standInCode(rpc: Pick<PublicActions, 'call'>, name: string): Promise<Hex> {
  const { data } = await rpc.call({ data: artifacts[name]?.bytecode ?? '0x' })
  if (data === undefined) throw new Error(`There is no stand-in called ${name}.`)
  return data
}

export function standInAbi(name: string): Abi {
  return artifacts[name]?.abi ?? []
}
