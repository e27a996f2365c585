import { posix, win32 } from 'node:path'
import type { System } from './defaultProfileFolder.ts'

/**
 * Where this person's downloads go. On Linux the desktop may have given the folder another name (`xdg-user-dirs`).
 * @param userDirs the text of `user-dirs.dirs`, where there is one
 */
export function downloadsFolder(
  { platform, home }: Pick<System, 'platform' | 'home'>,
  userDirs: string | null,
): string {
  if (platform === 'win32') return win32.join(home, 'Downloads')
  const named = platform === 'linux' ? /^XDG_DOWNLOAD_DIR="(?:\$HOME\/)?([^"$]+)"$/m.exec(userDirs ?? '') : null
  const folder = named?.[1]
  if (folder === undefined) return posix.join(home, 'Downloads')
  return folder.startsWith('/') ? folder : posix.join(home, folder)
}
