/**
 * `npm run across:fixture`: takes the bytecode of Across's own contracts out of their package, for the tests that put them on
 * a chain. The package is no dependency: it would bring Solana and a second ethers, and its code ships nowhere.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { root } from '../bootstrap/root.mjs'

const origin = { package: '@across-protocol/contracts', version: '5.0.27' }
/** A SpokePool that needs no messenger of any rollup, and the proxy that all of them stand behind. */
const contracts = [
  { name: 'Ethereum_SpokePool', source: 'contracts/spoke-pools/Ethereum_SpokePool.sol', licence: 'BUSL-1.1' },
  { name: 'ERC1967Proxy', source: '@openzeppelin/contracts (v4) proxy/ERC1967/ERC1967Proxy.sol', licence: 'MIT' },
]
const artifact = z.object({ bytecode: z.templateLiteral(['0x', z.string().regex(/^[0-9a-f]+$/)]) })
const packed = z.object({ license: z.string(), version: z.literal(origin.version) })

const folder = mkdtempSync(join(tmpdir(), 'sayso-across-'))
try {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  execFileSync(npm, ['pack', '--silent', `${origin.package}@${origin.version}`, '--pack-destination', folder])
  execFileSync('tar', ['xzf', `across-protocol-contracts-${origin.version}.tgz`], { cwd: folder })
  const read = (path: string): unknown => JSON.parse(readFileSync(join(folder, 'package', path), 'utf8'))
  const { license } = packed.parse(read('package.json'))
  const fixture = {
    note: 'For tests only: neither AGPL-3.0-only nor BUSL-1.1 code is shipped with Sayso. Written by npm run across:fixture.',
    ...origin,
    licence: license,
    contracts: contracts.map(({ name, source, licence }) => ({
      name,
      source,
      licence,
      bytecode: artifact.parse(read(`dist/evm/artifacts/${name}.sol/${name}.json`)).bytecode,
    })),
  }
  const path = join(root, 'src', 'protocols', 'across', 'testing', 'artifacts.json')
  writeFileSync(path, `${JSON.stringify(fixture, null, 2)}\n`)
  console.log(`${contracts.length} contracts of ${origin.package}@${origin.version} in ${path}.`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
