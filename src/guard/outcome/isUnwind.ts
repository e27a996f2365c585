import type { Intent } from '../../model/Reading.ts'

/** "Get me out of everything": pay back all there is to pay back, then take out all there is to take out. */
export function isUnwind(intents: readonly Intent[]): boolean {
  const [repay, withdraw] = intents
  return (
    intents.length === 2 &&
    repay?.kind === 'repay' &&
    withdraw?.kind === 'withdraw' &&
    repay.asset === 'any' &&
    withdraw.asset === 'any' &&
    repay.amount === 'all' &&
    withdraw.amount === 'all' &&
    repay.protocol === withdraw.protocol
  )
}
