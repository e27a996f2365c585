import { join } from 'node:path'
import { findAnvil } from '../src/host/practice/findAnvil.ts'

export type PracticeParts = { readonly practiceChain: { readonly assets: string; readonly binary: string } }

/**
 * Where the practice chain's state and program lie: beside the packaged app, where electron-builder.yml puts them, or
 * in the checkout. The bundle has moved away from the sources, so neither is found by itself.
 */
export function practiceParts(place: {
  readonly packaged: boolean
  readonly resources: string
  readonly checkout: string
}): PracticeParts {
  if (!place.packaged) {
    return { practiceChain: { assets: join(place.checkout, 'assets', 'practice-chain'), binary: findAnvil() } }
  }
  const program = process.platform === 'win32' ? 'anvil.exe' : 'anvil'
  return {
    practiceChain: {
      assets: join(place.resources, 'practice-chain'),
      binary: join(place.resources, 'anvil', program),
    },
  }
}
