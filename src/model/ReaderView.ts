/** Who read a message. A model is named with the digest of what was asked. */
export type ReaderView =
  | { readonly kind: 'builtin' }
  | { readonly kind: 'model'; readonly name: string; readonly digest: string }
