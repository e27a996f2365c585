import type { ProtocolName } from '../model/Reading.ts'

/** One plain sentence of what a protocol is, for whoever never heard of it. Null where there is none to say. */
export function whatIs(protocol: ProtocolName | null): string | null {
  switch (protocol) {
    case 'aave':
      return 'Aave is a place to lend and borrow, run by contracts on the chain: others borrow what you put in, against collateral worth more. No bank stands behind it, and nobody insures it.'
    case 'morpho':
      return 'Morpho is a set of lending markets, run by contracts on the chain: in each, others borrow one asset against one kind of collateral. No bank stands behind it, and nobody insures it.'
    case 'lido':
      return 'Lido stakes ether for many people together and gives a token for it that stands for their share. Nobody insures it.'
    default:
      return null
  }
}
