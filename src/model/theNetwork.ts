import type { Network } from './Network.ts'

/** The network within a sentence: "on the Practice chain", but "on Base". */
export function theNetwork({ kind, name }: Pick<Network, 'kind' | 'name'>): string {
  return kind === 'practice' ? `the ${name}` : name
}
