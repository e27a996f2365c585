const times = Number(process.env.SAYSO_DRAWS ?? 1)
if (!Number.isInteger(times) || times < 1) throw new Error(`SAYSO_DRAWS is a whole number from 1 on, not ${times}.`)

/**
 * How many examples a search draws. `npm test` runs at each change, on two cores, and draws a few; `npm run test:security`
 * draws four times as many of the same kind, and whoever searches on purpose says how many times: `SAYSO_DRAWS=20`.
 */
export function draws(few: number): number {
  return few * times
}
