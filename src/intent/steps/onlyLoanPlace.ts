import { loanPlaces } from '../../model/loanPlaces.ts'
import type { ProtocolName } from '../../model/Reading.ts'
import type { Said } from './Draft.ts'

const derived = 'the only place for loans'

/** The one place that can hold a loan and what backs it, where there is but one. */
export function onlyLoanPlace(): Said<ProtocolName> | undefined {
  const [value, ...more] = loanPlaces
  return more.length === 0 ? { value, from: [], by: derived } : undefined
}

/** Whether nobody named the place, so that another one may still be named. */
export const isDerivedPlace = (place: Said<unknown> | undefined): boolean => place?.by === derived
