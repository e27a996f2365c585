import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { z } from 'zod'
import { type Artifact, abiSchema } from './artifact.ts'

const sources = join(import.meta.dirname, 'contracts')
const packages = join(import.meta.dirname, 'node_modules')

const outputSchema = z.object({
  errors: z.array(z.object({ severity: z.string(), formattedMessage: z.string() })).default([]),
  contracts: z
    .record(
      z.string(),
      z.record(z.string(), z.object({ abi: abiSchema, evm: z.object({ bytecode: z.object({ object: z.string() }) }) })),
    )
    .default({}),
})

const compilerSchema = z.object({
  compile: z.custom<(input: string, readers: { import: (path: string) => { contents: string } }) => string>(
    (value) => typeof value === 'function',
  ),
})

/** Compiles the contracts written for this chain. The settings are pinned: the bytecode is compared on every check. */
export function compileOwnContracts(): ReadonlyMap<string, Artifact> {
  const files = readdirSync(sources).filter((file) => file.endsWith('.sol'))
  const input = {
    language: 'Solidity',
    sources: Object.fromEntries(files.map((file) => [file, { content: readFileSync(join(sources, file), 'utf8') }])),
    settings: {
      evmVersion: 'cancun',
      optimizer: { enabled: true, runs: 200 },
      // Without the source's hash, or a comment would change the bytecode.
      metadata: { bytecodeHash: 'none' },
      outputSelection: { '*': { '*': ['abi', 'evm.bytecode.object'] } },
    },
  }
  const { compile } = compilerSchema.parse(createRequire(import.meta.url)('solc'))
  const answer: unknown = JSON.parse(
    compile(JSON.stringify(input), { import: (path) => ({ contents: readFileSync(join(packages, path), 'utf8') }) }),
  )
  const output = outputSchema.parse(answer)
  if (output.errors.length > 0) throw new Error(output.errors.map((error) => error.formattedMessage).join('\n'))

  const artifacts = new Map<string, Artifact>()
  for (const file of files) {
    const name = file.replace('.sol', '')
    const contract = output.contracts[file]?.[name]
    if (contract === undefined) throw new Error(`${file} has no contract of its own name`)
    artifacts.set(name, { abi: contract.abi, bytecode: contract.evm.bytecode.object, linkReferences: {} })
  }
  return artifacts
}
