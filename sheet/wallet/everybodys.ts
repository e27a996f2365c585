import { hasPublishedWords } from '../../src/model/publishedAddresses.ts'
import type { WalletView } from '../../src/model/Wallet.ts'
import { element } from '../element.ts'
import type { Desk } from './Desk.ts'

/** Said as long as the wallet is one whose words everybody has: what comes to it is taken at once. Else nothing. */
export function everybodys({ words }: Pick<Desk, 'words'>, wallet: WalletView): HTMLElement | null {
  if (!hasPublishedWords(wallet)) return null
  const { everybodys: said } = words
  return element('p', { class: 'everybodys' }, element('strong', {}, said.nothing), said.why)
}
