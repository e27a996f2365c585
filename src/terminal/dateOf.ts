/** Chain seconds as a day: "2027-02-03". What is no time stays as it is. */
export function dateOf(chainSeconds: string): string {
  const date = new Date(Number(chainSeconds) * 1000)
  return Number.isNaN(date.getTime()) ? chainSeconds : date.toISOString().slice(0, 10)
}

/** How long it takes until money is back: "at once, in one transaction", "after 3 days". */
export function durationOf(seconds: string): string {
  const whole = Number(seconds)
  if (whole === 0) return 'at once, in one transaction'
  const [size, name] = whole >= 86_400 ? [86_400, 'day'] : whole >= 3_600 ? [3_600, 'hour'] : [60, 'minute']
  const count = Math.ceil(whole / size)
  return `after ${count} ${name}${count === 1 ? '' : 's'}`
}
