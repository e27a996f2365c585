import { capital } from '../../model/capital.ts'
import type { ProtocolName } from '../../model/Reading.ts'
import { type PlanStop, unsupported } from '../PlanStop.ts'

/** Loans are with Aave alone so far. Null where that is what was asked for. */
export function elsewhere(doing: string, protocol: ProtocolName | undefined): PlanStop | null {
  if (protocol === undefined || protocol === 'aave') return null
  const name = capital(protocol)
  return unsupported(`Understood, but Sayso cannot ${doing} ${name} yet. Nothing is set; Aave works today.`)
}
