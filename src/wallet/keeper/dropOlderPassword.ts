import type { Desk } from './Desk.ts'

/** Makes the copy of the vault the same as the vault, which has another password now. What fails here fails on the safe side. */
export function dropOlderPassword({ ports: { files }, notices }: Desk): void {
  try {
    files.dropPrevious()
  } catch {
    notices.push(
      'The copy of the wallet still opens with the older password: the disk took nothing. Unlocking tries again.',
    )
  }
}
