import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'

/** Each fuse of Electron's program by its number, as it has to be in the packaged one. */
export const wantedFuses: readonly (readonly [FuseV1Options, 'on' | 'off'])[] = [
  [FuseV1Options.RunAsNode, 'off'],
  [FuseV1Options.EnableCookieEncryption, 'on'],
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable, 'off'],
  [FuseV1Options.EnableNodeCliInspectArguments, 'off'],
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation, 'on'],
  [FuseV1Options.OnlyLoadAppFromAsar, 'on'],
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot, 'off'],
  [FuseV1Options.GrantFileProtocolExtraPrivileges, 'off'],
  [FuseV1Options.WasmTrapHandlers, 'on'],
]

/** What a program's fuses are; null where it has none of that number. */
export async function readFuses(program: string): Promise<readonly (readonly [FuseV1Options, 'on' | 'off' | null])[]> {
  const wire = await getCurrentFuseWire(program)
  return wantedFuses.map(([fuse]) => {
    const state = wire[fuse]
    if (state === FuseState.ENABLE) return [fuse, 'on']
    return [fuse, state === FuseState.DISABLE ? 'off' : null]
  })
}
