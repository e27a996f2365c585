import type { WalletAccount, WalletView } from '../../src/model/Wallet.ts'
import type { SurfaceAsk } from '../../src/wallet/surface/SurfaceRequest.ts'
import { element } from '../element.ts'
import { createView } from './createView.ts'
import type { Desk } from './Desk.ts'
import { everybodys } from './everybodys.ts'
import { exportView } from './exportView.ts'
import { form } from './form.ts'
import { limitsView } from './limitsView.ts'
import { passwordView } from './passwordView.ts'
import { restoreView } from './restoreView.ts'
import { revealView } from './revealView.ts'
import { unexpected } from './unexpected.ts'
import { choice, choices, group, head } from './view.ts'

/** An open wallet: its accounts, and everything that can be done with it. */
export function accountsView(desk: Desk, wallet: WalletView, said: string | null): void {
  const { accounts, open } = desk.words
  const minutes = wallet.locksAfterSeconds === null ? null : Math.round(wallet.locksAfterSeconds / 60)
  desk.show(
    head(open.title, ...(minutes === null ? [] : [open.locksAfter(minutes)])),
    everybodys(desk, wallet),
    ...(said === null ? [] : [element('p', { role: 'status', class: 'said' }, said)]),
    element(
      'ul',
      { 'aria-label': accounts },
      ...wallet.accounts.map((account) => accountLine(desk, account, account.address === wallet.chosen)),
    ),
    choices(choice(open.lock, () => void act(desk, { ask: 'lock' }), 'first')),
    group(
      open.groups.accounts,
      choice(open.add, () => addView(desk, wallet)),
      choice(open.watch, () => watchView(desk)),
    ),
    group(
      open.groups.safety,
      choice(open.limits, () => void limitsView(desk)),
      choice(open.changePassword, () => passwordView(desk)),
      choice(open.showWords, () => revealView(desk)),
    ),
    group(
      open.groups.another,
      choice(open.lockAndRestore, () => void lockFirst(desk, () => restoreView(desk))),
      choice(open.lockAndMake, () => void lockFirst(desk, (locked) => createView(desk, locked))),
    ),
  )
}

/** A wallet is restored, and another one made, where none is open. */
async function lockFirst(desk: Desk, next: (locked: WalletView) => void): Promise<void> {
  const reply = await desk.ask({ ask: 'lock' })
  await desk.home(reply.reply === 'state' ? undefined : unexpected(reply, desk))
  if (reply.reply === 'state') next(reply.wallet)
}

function accountLine(desk: Desk, account: WalletAccount, chosen: boolean): HTMLElement {
  const { address, name, kind } = account
  const { open } = desk.words
  const small = (title: string, does: () => void): HTMLElement => {
    const button = choice(title, does)
    button.setAttribute('aria-label', `${title}: ${name}`)
    button.classList.add('small')
    return button
  }
  return element(
    'li',
    { class: 'account' },
    element(
      'p',
      {},
      element('strong', {}, name),
      kind === 'watch' ? element('span', { class: 'quiet' }, open.watched) : null,
      chosen ? element('span', { class: 'chosen' }, open.chosen) : null,
    ),
    element('code', {}, address),
    choices(
      ...(chosen ? [] : [small(open.use, () => void act(desk, { ask: 'choose', address }, open.isChosen(name)))]),
      small(open.rename, () => renameView(desk, account)),
      kind === 'own'
        ? small(open.export, () => exportView(desk, account))
        : small(open.forget, () => void act(desk, { ask: 'forget', address }, open.isForgotten(name))),
    ),
  )
}

/** Something that needs nothing typed. */
async function act(desk: Desk, request: SurfaceAsk, said?: string): Promise<void> {
  const reply = await desk.ask(request)
  await desk.home(reply.reply === 'state' ? said : unexpected(reply, desk))
}

function addView(desk: Desk, wallet: WalletView): void {
  const { name, open, add } = desk.words
  desk.show(
    head(open.add, add.lead),
    everybodys(desk, wallet),
    form(desk, {
      fields: [{ name: 'name', label: name, kind: 'text' }],
      button: add.button,
      onSend: (typed) => send(desk, { ask: 'add-account', name: typed('name') }, add.added(typed('name'))),
      onBack: () => void desk.home(),
    }),
  )
}

function watchView(desk: Desk): void {
  const { name, open, watch } = desk.words
  desk.show(
    head(open.watch, watch.lead),
    form(desk, {
      fields: [
        { name: 'address', label: watch.address, kind: 'text' },
        { name: 'name', label: name, kind: 'text' },
      ],
      button: watch.button,
      onSend: async (typed) => {
        const address = typed('address').trim()
        if (!/^0x[0-9a-fA-F]{40}$/.test(address)) return watch.noAddress
        return await send(desk, { ask: 'watch', address, name: typed('name') }, watch.watched(typed('name')))
      },
      onBack: () => void desk.home(),
    }),
  )
}

function renameView(desk: Desk, { address, name }: WalletAccount): void {
  const { rename } = desk.words
  desk.show(
    head(rename.title(name)),
    element('code', { class: 'whole' }, address),
    form(desk, {
      fields: [{ name: 'name', label: rename.name, kind: 'text' }],
      button: rename.button,
      onSend: (typed) => send(desk, { ask: 'rename', address, name: typed('name') }, rename.renamed(typed('name'))),
      onBack: () => void desk.home(),
    }),
  )
}

async function send(desk: Desk, request: SurfaceAsk, said: string): Promise<string | null> {
  const reply = await desk.ask(request)
  if (reply.reply !== 'state') return unexpected(reply, desk)
  await desk.home(said)
  return null
}
