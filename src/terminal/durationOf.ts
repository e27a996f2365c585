/** How long it takes until money is back: "at once, in one transaction", "after 3 days". */
export function durationOf(seconds: string): string {
  const whole = Number(seconds)
  if (whole === 0) return 'at once, in one transaction'
  const [size, name] = whole >= 86_400 ? [86_400, 'day'] : whole >= 3_600 ? [3_600, 'hour'] : [60, 'minute']
  const count = Math.ceil(whole / size)
  return `after ${count} ${name}${count === 1 ? '' : 's'}`
}
