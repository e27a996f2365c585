import { join } from 'node:path'

/** Where the compiled hostile contracts are kept: tests run without a compiler. */
export const hostileArtifacts = join(import.meta.dirname, '../../src/chain/testing/hostile/artifacts.json')
