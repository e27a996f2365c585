/** Switches that open the app to another program on this machine, or put one in the place of its own processes. */
export const doors = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-debugging-address',
  'remote-debugging-io-pipes',
  'inspect',
  'inspect-brk',
  'inspect-wait',
  'inspect-port',
  'disable-web-security',
  'renderer-cmd-prefix',
  'utility-cmd-prefix',
] as const

/**
 * The switch that the app refuses to run with, or null. Some of these are fuses that are off, the debugging port is
 * not: it has to be looked for. A checkout may be debugged, by its tests above all.
 */
export function refusedSwitch(hasSwitch: (name: string) => boolean, packaged: boolean): string | null {
  if (!packaged) return null
  return doors.find((name) => hasSwitch(name)) ?? null
}

/** The folder named by `--profile DIR` or `--profile=DIR`. Whatever else stands there is not for us. */
export function readProfile(args: readonly string[]): string | null {
  const index = args.findIndex((word) => word === '--profile' || word.startsWith('--profile='))
  const word = args[index]
  if (word === undefined) return null
  const value = word === '--profile' ? args[index + 1] : word.slice('--profile='.length)
  return value === undefined || value === '' || value.startsWith('--') ? null : value
}
