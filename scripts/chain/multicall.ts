import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Address } from 'viem'
import { z } from 'zod'
import { deployer, type Site } from './site.ts'

/** Where Multicall3 lives on nearly every chain; viem and wagmi look for it there. */
export const multicall3: Address = '0xcA11bde05977b3631167028862bE2a173976CA11'

const constantsSchema = z.object({ multicall3Bytecode: z.string().regex(/^0x[0-9a-f]+$/) })
const packageSchema = z.object({ version: z.string() })

/** Puts Multicall3 at its usual address. viem carries its bytecode but does not export it: read from its own file. */
export async function placeMulticall3(site: Site): Promise<void> {
  const manifest = createRequire(import.meta.url).resolve('viem/package.json')
  const source = '_esm/constants/contracts.js'
  const constants: unknown = await import(pathToFileURL(join(dirname(manifest), source)).href)
  const { multicall3Bytecode } = constantsSchema.parse(constants)
  const address = await site.transact(deployer, { data: `0x${multicall3Bytecode.slice(2)}` })
  const code = address === null ? undefined : await site.client.getCode({ address })
  if (address === null || code === undefined) throw new Error('Multicall3 has no code')
  await site.client.setCode({ address: multicall3, bytecode: code })
  // One of them is enough: the other would only be an address to wonder about.
  await site.client.setCode({ address, bytecode: '0x' })
  const { version } = packageSchema.parse(JSON.parse(readFileSync(manifest, 'utf8')))
  site.remember({ name: 'Multicall3', package: 'viem', version, source, licence: 'MIT' })
}
