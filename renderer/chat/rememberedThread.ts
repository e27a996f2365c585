/** Which conversation was looked at last, for as long as this window is open: a page that is loaded again goes on there. */
const key = 'conversation'

export function rememberedThread(): string | null {
  try {
    const id = sessionStorage.getItem(key)
    return id !== null && /^[\w-]{1,100}$/.test(id) ? id : null
  } catch {
    return null
  }
}

export function rememberThread(id: string): void {
  try {
    sessionStorage.setItem(key, id)
  } catch {
    // A window that may keep nothing starts anew, which is no loss.
  }
}
