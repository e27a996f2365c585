import { randomUUID } from 'node:crypto'
import type { Address } from 'viem'
import { toErrorData } from '../../errors/SaysoError.ts'
import { isPracticeChain } from '../../model/practiceChains.ts'
import type { WalletKeeper } from '../../wallet/keeper/WalletKeeper.ts'
import { createLimitBook, type LimitBook } from '../../wallet/limits/createLimitBook.ts'
import { limitClock } from '../../wallet/limits/limitClock.ts'
import type { Purpose } from '../../wallet/SignerClient.ts'
import type { SignRequest } from '../../wallet/SignRequest.ts'
import { signerNetworks } from '../../wallet/signerNetworks.ts'
import { type SignInOrder, signInOrder } from '../../wallet/signInOrder.ts'
import { openPracticeKeeper, ownAccount } from '../storage/openPracticeVault.ts'
import { openRealKeeper } from '../storage/openRealKeeper.ts'
import { profilePaths } from '../storage/profilePaths.ts'
import { openLimitStore } from './openLimitStore.ts'

/** Everything that the signer's process holds. */
export type OpenedWallets = {
  readonly practice: WalletKeeper
  readonly real: WalletKeeper
  /** The practice account that is in use. */
  readonly account: Address
  readonly notices: readonly string[]
  readonly books: Readonly<Record<Purpose, LimitBook>>
  readonly signing: SignInOrder
  readonly close: () => void
}

/** How often it is looked whether a wallet was left alone for too long. */
const tickMs = 1_000

/**
 * The wallets of one profile, with their limits. The practice wallet opens by itself; the real one is locked.
 * @throws SaysoError `vault-corrupt`, `profile-in-use`, `disk-full` or `disk-failed`
 */
export async function openWallets(folder: string): Promise<OpenedWallets> {
  const paths = profilePaths(folder)
  const practice = await openPracticeKeeper(paths)
  const real = await openRealKeeper(paths)
  const purposeOf = ({ plan }: SignRequest): Purpose => (isPracticeChain(plan.chainId) ? 'practice' : 'real')
  const keepers = { practice, real }
  const books = {
    practice: openBook('practice', paths.practiceLimits),
    real: openBook('real', paths.realLimits),
  }
  const signing = signInOrder({
    vaultOf: (request) => keepers[purposeOf(request)].vaultOf(request.plan.account),
    findNetwork: signerNetworks,
    bookOf: (request) => books[purposeOf(request)],
  })
  const ticking = setInterval(() => real.tick(), tickMs)
  return {
    practice,
    real,
    account: ownAccount(practice.view()),
    notices: [...practice.notices(), ...real.notices(), ...Object.values(books).flatMap(troubleOf)],
    books,
    signing,
    close: () => {
      clearInterval(ticking)
      practice.close()
      real.close()
    },
  }
}

function openBook(purpose: Purpose, path: string): LimitBook {
  const store = openLimitStore(path)
  const now = limitClock({
    wallMs: () => Date.now(),
    monotonicMs: () => performance.now(),
    highestSeen: () => store.rows().at(-1)?.at ?? 0,
  })
  return createLimitBook({ purpose, store, now, newId: randomUUID })
}

/** What is wrong with what is remembered is said at the start, and again by whatever is refused for it. */
function troubleOf(book: LimitBook): readonly string[] {
  try {
    book.view()
    return []
  } catch (thrown) {
    return [toErrorData(thrown).message]
  }
}
