/** What a shell can find out about the system's keychain. */
export type KeychainFacts = {
  readonly platform: 'linux' | 'darwin' | 'win32' | 'other'
  /** Whether the shell says that it can encrypt. */
  readonly available: boolean
  /** On Linux, which of its keepers it would use; null elsewhere. */
  readonly backend: string | null
}

export type KeychainLayer = {
  /** `pretended`: something encrypts, under a key that every program knows. It protects nothing and is never called so. */
  readonly status: 'real' | 'pretended' | 'absent'
  readonly sentence: string
}

/** Keepers on Linux that hold the key behind the person's login. Whatever else there is, or will be, is not believed. */
const realKeepers = new Set(['gnome_libsecret', 'kwallet', 'kwallet5', 'kwallet6'])

const alone = 'Your password alone protects the wallet’s file, and opens it wherever you take it.'

/**
 * What may be said of the system's keychain as a second layer around the wallet's file. It is never more than that: the
 * password opens the wallet with or without it, so that a keychain that was reset, or is not there on the next machine,
 * takes no money with it.
 */
export function keychainLayer({ platform, available, backend }: KeychainFacts): KeychainLayer {
  if (!available) return { status: 'absent', sentence: `This system has no keychain that Sayso can reach. ${alone}` }
  const known = platform === 'linux' ? backend !== null && realKeepers.has(backend) : platform !== 'other'
  const real = known && backend !== 'basic_text'
  if (!real)
    return {
      status: 'pretended',
      sentence: `What this system offers as a keychain keeps its key where every program finds it, so it protects nothing. ${alone}`,
    }
  return {
    status: 'real',
    sentence: `This system’s keychain can be a second layer around the wallet’s file; the password stays the first, and enough.`,
  }
}
