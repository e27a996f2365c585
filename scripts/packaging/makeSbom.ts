import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const lock = z.object({
  packages: z.record(
    z.string(),
    z.looseObject({ version: z.string(), integrity: z.string().optional(), license: z.string().optional() }),
  ),
})
const manifest = z.object({ name: z.string(), version: z.string() })

/**
 * What the app is built from, as a CycloneDX 1.6 bill of materials, read off the lockfiles: each package with its version
 * and the hash that npm holds it to. npm's own `npm sbom` stops at peers of packages that are for other systems.
 */
export function makeSbom(root: string) {
  const { name, version } = manifest.parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')))
  const components = [join(root, 'package-lock.json'), join(root, 'scripts', 'chain', 'package-lock.json')].flatMap(
    (path) =>
      Object.entries(lock.parse(JSON.parse(readFileSync(path, 'utf8'))).packages)
        .filter(([place]) => place !== '')
        .map(([place, { version: of, integrity = '', license }]) => {
          const called = place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length)
          const [algorithm = '', hash = ''] = integrity.split('-')
          return {
            type: 'library',
            name: called,
            version: of,
            purl: `pkg:npm/${called.replace('@', '%40')}@${of}`,
            hashes: [{ alg: algorithm.replace('sha', 'SHA-'), content: Buffer.from(hash, 'base64').toString('hex') }],
            ...(license === undefined ? {} : { licenses: [{ expression: license }] }),
          }
        }),
  )
  const once = new Map(components.map((component) => [component.purl, component]))
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component: { type: 'application', name, version } },
    components: [...once.values()].sort((a, b) => (a.purl < b.purl ? -1 : 1)),
  }
}
