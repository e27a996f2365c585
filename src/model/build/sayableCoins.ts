/** Tickers that a sentence takes for the network of that name: what they are is asked about, so none is offered. */
const networkWords: ReadonlySet<string> = new Set(['ARB', 'OP'])

export const isSayable = (ticker: string): boolean => !networkWords.has(ticker.toUpperCase())
