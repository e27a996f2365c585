import type { WalletView } from '../../src/model/Wallet.ts'
import { element } from '../element.ts'
import type { Desk } from './Desk.ts'

/** The wallet that is kept here gives way to another one only where the person says that they have its words, of that very one. */
export function asideTick({ words: { restore } }: Pick<Desk, 'words'>): {
  readonly line: HTMLElement
  readonly tick: HTMLInputElement
  readonly offer: (wallet: WalletView) => void
  readonly insteadOf: () => string | null
} {
  const tick = element('input', { type: 'checkbox', id: 'aside' })
  const label = element('label', { for: 'aside' })
  const line = element('div', { class: 'tick', hidden: '' }, tick, label)
  let kept: string | null = null
  return {
    line,
    tick,
    offer: ({ chosen }) => {
      if (chosen === null) return
      kept = chosen
      label.replaceChildren(restore.setAside, element('code', {}, kept))
      line.hidden = false
    },
    insteadOf: () => (tick.checked ? kept : null),
  }
}
