/** `.invalid` is reserved: no such host can ever exist. Nothing is asked for it either, the shell answers itself. */
export const pageOrigin = 'https://sayso.invalid'
export const pageUrl = `${pageOrigin}/`

/** Another site, not another name within the first: so that the browser keeps it in another process. */
export const sheetOrigin = 'https://sayso-sheet.invalid'
export const sheetUrl = `${sheetOrigin}/`
