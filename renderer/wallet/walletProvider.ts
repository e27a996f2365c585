/** The core's `RpcAnswer` as it arrives: an undefined result does not survive a bridge. */
export type WalletAnswer =
  | { readonly status: 'ok'; readonly result?: unknown }
  | { readonly status: 'failed'; readonly code: number; readonly message: string }

/** What wagmi and viem need of a wallet: EIP-1193's one function. */
export type WalletProvider = {
  readonly request: (call: { method: string; params?: unknown }) => Promise<unknown>
}

/** An error as EIP-1193 wants it: with a code. 4200 is "this wallet does not do that". */
export class WalletError extends Error {
  override readonly name = 'WalletError'
  readonly code: number

  constructor(code: number, message: string) {
    super(message)
    this.code = code
  }
}

/**
 * The embedded wallet as a provider that can only read. Which methods may be asked is the core's to say: signing ones
 * answer 4200 there, since signing has one door and this is not it. Who is connected is known here already.
 */
export function walletProvider(
  account: string,
  ask: (input: { method: string; params: unknown[] }) => Promise<WalletAnswer>,
): WalletProvider {
  return {
    request: async ({ method, params }) => {
      if (method === 'eth_accounts' || method === 'eth_requestAccounts') return [account]
      const answer = await ask({ method, params: Array.isArray(params) ? params : [] })
      if (answer.status === 'failed') throw new WalletError(answer.code, answer.message)
      return answer.result
    },
  }
}
