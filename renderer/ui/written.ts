const when = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' })
const iso = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/

/** A moment as the person's own place writes it. What is no ISO 8601 time stays as it is. */
export function written(text: string): string {
  const date = iso.test(text) ? new Date(text) : null
  return date === null || Number.isNaN(date.getTime()) ? text : when.format(date)
}
