export const pageScheme = 'app'
export const pageOrigin = `${pageScheme}://sayso`
export const pageUrl = `${pageOrigin}/`

/** Node gives an own scheme the origin "null", so the address itself is looked at. */
export function isPageUrl(url: string): boolean {
  return url === pageUrl || url.startsWith(`${pageUrl}#`)
}
