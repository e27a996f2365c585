import type { ProtocolName } from './Reading.ts'

/** Where Sayso takes out loans. As long as it is one, nobody is asked which. */
export const loanPlaces: readonly [ProtocolName, ...ProtocolName[]] = ['aave']
