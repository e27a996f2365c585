import { missingCase } from '../../errors/missingCase.ts'
import { describeFault } from './EndpointError.ts'
import type { Rejection, Standing } from './Standing.ts'

/** Why an endpoint is not asked, to be put after its name. Null for one that is fit. */
export function describeStanding(standing: Standing): string | null {
  switch (standing.status) {
    case 'fit':
      return null
    case 'silent':
      return describeFault(standing.fault)
    case 'rejected':
      return describeRejection(standing.rejection)
    default:
      return missingCase(standing)
  }
}

function describeRejection(rejection: Rejection): string {
  switch (rejection.reason) {
    case 'wrong-chain':
      return `answers for chain ${rejection.chainId}`
    case 'behind':
      return rejection.of === 'others'
        ? `is ${spell(rejection.seconds)} behind the others`
        : `is ${spell(rejection.seconds)} behind this computer’s clock`
    case 'ahead':
      return `is ${spell(rejection.seconds)} ahead of this computer’s clock`
    case 'wrong-fork':
      return `has another block ${rejection.height} than ${rejection.against}`
    default:
      return missingCase(rejection)
  }
}

function spell(seconds: bigint): string {
  if (seconds < 120n) return `${seconds} seconds`
  if (seconds < 7_200n) return `${seconds / 60n} minutes`
  return `${seconds / 3_600n} hours`
}
