import { posix, win32 } from 'node:path'

export type System = {
  readonly platform: NodeJS.Platform
  readonly home: string
  readonly env: Readonly<Record<string, string | undefined>>
}

/** Where this system keeps an app's data. Relative paths in the environment are ignored, as the XDG rules want it. */
export function defaultProfileFolder({ platform, home, env }: System): string {
  if (platform === 'win32') return win32.join(env.APPDATA ?? win32.join(home, 'AppData', 'Roaming'), 'Sayso')
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', 'Sayso')
  const data = env.XDG_DATA_HOME
  return posix.join(data?.startsWith('/') ? data : posix.join(home, '.local', 'share'), 'sayso')
}
