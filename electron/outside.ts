/** Block explorers: the only places that the app ever opens in the person's own browser. */
const hosts: ReadonlySet<string> = new Set([
  'etherscan.io',
  'sepolia.etherscan.io',
  'arbiscan.io',
  'basescan.org',
  'optimistic.etherscan.io',
  'polygonscan.com',
])

/** Whether an address may be handed to the system: https, a host of the list, and nothing that hides inside it. */
export function mayOpenOutside(address: string): boolean {
  if (!URL.canParse(address)) return false
  const url = new URL(address)
  return (
    url.protocol === 'https:' &&
    hosts.has(url.hostname) &&
    url.port === '' &&
    url.username === '' &&
    url.password === ''
  )
}
