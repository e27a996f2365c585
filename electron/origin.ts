export const pageScheme = 'app'
export const pageOrigin = `${pageScheme}://sayso`
export const pageUrl = `${pageOrigin}/`

/** Another host of the scheme is another site: the sheet and the page share no process. */
export const sheetOrigin = `${pageScheme}://sheet`
export const sheetUrl = `${sheetOrigin}/`

/** Whether an address is this one, at any point in it. Node gives an own scheme the origin "null", so the address itself is looked at. */
export function isAt(place: string, url: string): boolean {
  return url === place || url.startsWith(`${place}#`)
}
