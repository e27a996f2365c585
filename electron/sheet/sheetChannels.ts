/** The sheet's own channels: the app's page has none of these names. */
export const sheetSendChannel = 'sheet:send'
export const sheetOrderChannel = 'sheet:order'
/** Carries the port that leads to the signer's process. */
export const surfacePortChannel = 'sheet:surface'
