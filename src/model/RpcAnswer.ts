/** The answer to one read of the chain on behalf of a page, with EIP-1193's codes. */
export type RpcAnswer =
  | { readonly status: 'ok'; readonly result: unknown }
  | { readonly status: 'failed'; readonly code: number; readonly message: string }
