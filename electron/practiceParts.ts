import { join } from 'node:path'

export type PracticeParts = { readonly practice: { readonly assets: string; readonly binary?: string } }

/**
 * Where the practice chain's state and program lie: beside the packaged app, or in the checkout, where the core finds
 * the program by itself. electron-builder.yml puts them there.
 */
export function practiceParts(place: {
  readonly packaged: boolean
  readonly resources: string
  readonly checkout: string
}): PracticeParts {
  if (!place.packaged) return { practice: { assets: join(place.checkout, 'assets', 'practice-chain') } }
  const program = process.platform === 'win32' ? 'anvil.exe' : 'anvil'
  return {
    practice: {
      assets: join(place.resources, 'practice-chain'),
      binary: join(place.resources, 'anvil', program),
    },
  }
}
