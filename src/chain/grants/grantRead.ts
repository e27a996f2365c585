import type { Address } from 'viem'
import { missingCase } from '../../errors/missingCase.ts'
import type { Read } from '../../model/Read.ts'
import { readItemApproval, readOperator } from '../../protocols/erc721/reads.ts'
import { readAllowance, readCredit, readMorphoManager } from '../knownReads.ts'
import type { Possible } from './catalogueGrants.ts'

/** How much of a right stands: units, or 1 and 0 where it has no amount. */
export function grantRead({ kind, contract, spender, item }: Possible, account: Address): Read<bigint> {
  switch (kind) {
    case 'allowance':
      return readAllowance(contract, account, spender)
    case 'credit':
      return readCredit(contract, account, spender)
    case 'manager':
      return readMorphoManager(contract, account, spender)
    case 'collection':
      return readOperator(contract, account, spender)
    case 'item':
      return readItemApproval(contract, item ?? 0n, spender)
    default:
      return missingCase(kind)
  }
}
