import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { z } from 'zod'
import { type Artifact, abiSchema } from './artifact.ts'
import type { TestContracts } from './testArtifacts.ts'

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
  version: z.custom<() => string>((value) => typeof value === 'function'),
})

/** Pinned: the bytecode is compared on every check. */
const ownSettings = {
  evmVersion: 'cancun',
  optimizer: { enabled: true, runs: 200 },
  // Without the source's hash, or a comment would change the bytecode.
  metadata: { bytecodeHash: 'none' },
}

/** Compiles the contracts written for this chain. */
export function compileOwnContracts(): ReadonlyMap<string, Artifact> {
  const files = readdirSync(sources).filter((file) => file.endsWith('.sol'))
  const contracts = compile(
    'solc',
    Object.fromEntries(files.map((file) => [file, { content: readFileSync(join(sources, file), 'utf8') }])),
    ownSettings,
  )
  return new Map(files.map((file) => [file.replace('.sol', ''), contractIn(contracts, file)]))
}

/**
 * The contracts of one folder that tests put on a chain, as the text of the file that they are read from: every contract
 * that can be deployed, by its name, and the compiler that made it.
 */
export function compileForTests(name: TestContracts): string {
  const folder = join(sources, name)
  const files = readdirSync(folder).filter((file) => file.endsWith('.sol'))
  const compiled = compile(
    'solc',
    Object.fromEntries(files.map((file) => [file, { content: readFileSync(join(folder, file), 'utf8') }])),
    ownSettings,
  )
  const found = Object.values(compiled).flatMap((contracts) => Object.entries(contracts))
  const contracts = found
    .filter(([, { evm }]) => evm.bytecode.object !== '')
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, { abi, evm }]) => [name, { abi, bytecode: `0x${evm.bytecode.object}` }])
  const { version } = compilerSchema.parse(createRequire(import.meta.url)('solc'))
  return `${JSON.stringify({ compiler: version(), settings: ownSettings, contracts: Object.fromEntries(contracts) })}\n`
}

/**
 * Morpho Blue from its sources, which is all that its package carries, by the compiler that they name and with the
 * settings of the published deployment's repository. Takes some ten seconds.
 */
export function compileMorpho(): Artifact {
  const file = '@morpho-org/morpho-blue/src/Morpho.sol'
  const contracts = compile(
    'solc-0.8.19',
    { [file]: { content: readFileSync(join(packages, file), 'utf8') } },
    {
      evmVersion: 'paris',
      viaIR: true,
      optimizer: { enabled: true, runs: 999_999 },
      metadata: { bytecodeHash: 'none' },
    },
  )
  return contractIn(contracts, file)
}

type Contracts = z.infer<typeof outputSchema>['contracts']

function compile(
  compiler: 'solc' | 'solc-0.8.19',
  sourcesOf: Readonly<Record<string, { readonly content: string }>>,
  settings: Readonly<Record<string, unknown>>,
): Contracts {
  const input = {
    language: 'Solidity',
    sources: sourcesOf,
    settings: { ...settings, outputSelection: { '*': { '*': ['abi', 'evm.bytecode.object'] } } },
  }
  const { compile: run } = compilerSchema.parse(createRequire(import.meta.url)(compiler))
  const answer: unknown = JSON.parse(
    run(JSON.stringify(input), { import: (path) => ({ contents: readFileSync(join(packages, path), 'utf8') }) }),
  )
  const output = outputSchema.parse(answer)
  if (output.errors.length > 0) throw new Error(output.errors.map((error) => error.formattedMessage).join('\n'))
  return output.contracts
}

function contractIn(contracts: Contracts, file: string): Artifact {
  const contract = contracts[file]?.[file.slice(file.lastIndexOf('/') + 1).replace('.sol', '')]
  if (contract === undefined) throw new Error(`${file} has no contract of its own name`)
  return { abi: contract.abi, bytecode: contract.evm.bytecode.object, linkReferences: {} }
}
