const day = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' })

/** Chain seconds as a day in the person's own way of writing. What is no time stays as it is. */
export function chainDay(seconds: string): string {
  const date = new Date(Number(seconds) * 1000)
  return Number.isNaN(date.getTime()) ? seconds : day.format(date)
}

/** How long it takes until money is back: "at once", "after 3 days". */
export function chainWait(seconds: string): string {
  const whole = Number(seconds)
  if (whole === 0) return 'at once, in one transaction'
  const [size, name] = whole >= 86_400 ? [86_400, 'day'] : whole >= 3_600 ? [3_600, 'hour'] : [60, 'minute']
  const count = Math.ceil(whole / size)
  return `after ${count} ${name}${count === 1 ? '' : 's'}`
}
