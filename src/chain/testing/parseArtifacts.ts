import { type Abi, type Hex, isHex } from 'viem'
import { z } from 'zod'

const artifact = z.object({
  abi: z.custom<Abi>((value) => Array.isArray(value)),
  bytecode: z.custom<Hex>((value) => isHex(value)),
})

/** Compiled contracts by their names, as the files beside these tests hold them. @throws ZodError where one is none */
export function parseArtifacts(contracts: unknown): Readonly<Record<string, z.infer<typeof artifact>>> {
  return z.record(z.string(), artifact).parse(contracts)
}
