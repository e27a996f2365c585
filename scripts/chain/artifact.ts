import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Abi, Address, Hex } from 'viem'
import { z } from 'zod'

const packages = join(import.meta.dirname, 'node_modules')

/** Only the outermost shape is checked: viem refuses a malformed item when it encodes with it. */
export const abiSchema = z.custom<Abi>((value) => Array.isArray(value))

const linkReferencesSchema = z.record(
  z.string(),
  z.record(z.string(), z.array(z.object({ start: z.number(), length: z.number() }))),
)

const artifactSchema = z.object({
  abi: abiSchema,
  bytecode: z.string().transform((text) => text.replace(/^0x/, '')),
  linkReferences: linkReferencesSchema,
})

/** What is deployed: bytecode in hex without 0x, with places left open for the libraries' addresses. */
export type Artifact = z.infer<typeof artifactSchema>

const packageSchema = z.object({ name: z.string(), version: z.string() })

/** Where a contract came from, for the book and the notice. */
export type Origin = {
  readonly name: string
  readonly package: string
  readonly version: string
  readonly source: string
  readonly licence: string
}

/**
 * The licences that hold today, not those on the packages' label: the BUSL-1.1 packages have passed the change date
 * in their own LICENSE file (Aave: 27 January 2023, to MIT; Uniswap: 1 April 2023, and Morpho: 1 January 2026, both to
 * GPL-2.0-or-later).
 */
const licences: Readonly<Record<string, string>> = {
  '@aave/core-v3': 'MIT',
  '@morpho-org/morpho-blue': 'GPL-2.0-or-later',
  '@uniswap/v3-core': 'GPL-2.0-or-later',
  '@uniswap/v3-periphery': 'GPL-2.0-or-later',
  '@uniswap/swap-router-contracts': 'GPL-2.0-or-later',
}

/** Files that say otherwise than their package. */
const licencesOfFiles: Readonly<Record<string, string>> = {
  'dependencies/weth/WETH9': 'GPL-3.0-or-later',
}

/** Reads the bytecode that the protocol's own authors published. `path` is without `.sol/Name.json`. */
export function readArtifact(packageName: string, path: string): { artifact: Artifact; origin: Origin } {
  const licence = licencesOfFiles[path] ?? licences[packageName]
  if (licence === undefined) throw new Error(`${packageName} has no licence on record`)
  const root = join(packages, packageName)
  const name = path.slice(path.lastIndexOf('/') + 1)
  const source = `contracts/${path}.sol`
  const artifact = artifactSchema.parse(readJson(join(root, 'artifacts', source, `${name}.json`)))
  const { version } = packageSchema.parse(readJson(join(root, 'package.json')))
  return { artifact, origin: { name, package: packageName, version, source, licence } }
}

/** A contract of a package that carries sources and no bytecode. `source` is its path in the package. */
export function sourceOrigin(packageName: string, name: string, source: string): Origin {
  const licence = licences[packageName]
  if (licence === undefined) throw new Error(`${packageName} has no licence on record`)
  const { version } = packageSchema.parse(readJson(join(packages, packageName, 'package.json')))
  return { name, package: packageName, version, source, licence }
}

/** A contract written for this chain. Its bytecode carries OpenZeppelin's where it builds on that; see the notice. */
export function ownOrigin(name: string): Origin {
  const source = `scripts/chain/contracts/${name}.sol`
  const licence = 'GPL-3.0-or-later'
  const builds = readFileSync(join(import.meta.dirname, 'contracts', `${name}.sol`), 'utf8').includes('@openzeppelin/')
  const { version } = packageSchema.parse(readJson(join(packages, '@openzeppelin/contracts/package.json')))
  return builds
    ? { name, package: `sayso, on @openzeppelin/contracts`, version, source, licence: `${licence}, on MIT` }
    : { name, package: 'sayso', version: 'of this checkout', source, licence }
}

/** Fills the libraries' addresses in: the compiler left their exact places in the artifact. */
export function linkBytecode(artifact: Artifact, libraries: Readonly<Record<string, Address>>): Hex {
  let code = artifact.bytecode
  for (const wanted of Object.values(artifact.linkReferences)) {
    for (const [name, places] of Object.entries(wanted)) {
      const address = libraries[name]
      if (address === undefined) throw new Error(`Library ${name} is not deployed yet`)
      for (const { start, length } of places) {
        code = code.slice(0, start * 2) + address.slice(2).toLowerCase() + code.slice((start + length) * 2)
      }
    }
  }
  return `0x${code}`
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'))
}
