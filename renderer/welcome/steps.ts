/** Where a person is in the first steps. The wallet is a way round within the first. */
export type Place = 'money' | 'wallet' | 'reader' | 'say'

/** Which step the place belongs to, from 1. */
export const stepOf: Readonly<Record<Place, number>> = { money: 1, wallet: 1, reader: 2, say: 3 }
export const stepCount = Math.max(...Object.values(stepOf))

/** Where Back leads. Null: there is nothing before it. */
export const before: Readonly<Record<Place, Place | null>> = {
  money: null,
  wallet: 'money',
  reader: 'money',
  say: 'reader',
}
