import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A disk of its own for one story: small, and fillable to the last byte. Made in memory; takes a system administrator. */
export class SmallDisk {
  readonly folder: string

  private constructor(folder: string) {
    this.folder = folder
  }

  /** Null where this machine does not let us make one. */
  static make(mebibytes: number): SmallDisk | null {
    if (process.platform !== 'linux' || process.getuid?.() !== 0) return null
    const folder = mkdtempSync(join(tmpdir(), 'sayso-disk-'))
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${mebibytes}m`, 'sayso-story', folder], { stdio: 'ignore' })
      return new SmallDisk(folder)
    } catch {
      rmSync(folder, { recursive: true, force: true })
      return null
    }
  }

  /** Takes all the room but this. */
  fill(leaveKibibytes: number): void {
    const { bsize, bavail } = statfsSync(this.folder)
    const filler = join(this.folder, 'filler')
    try {
      writeFileSync(filler, Buffer.alloc(Math.max(0, bsize * bavail - leaveKibibytes * 1024)))
    } catch {
      // The app took room in between: then there is none left, which is what was wanted.
    }
  }

  makeRoom(): void {
    rmSync(join(this.folder, 'filler'))
  }

  setReadOnly(readOnly: boolean): void {
    execFileSync('mount', ['-o', `remount,${readOnly ? 'ro' : 'rw'}`, this.folder], { stdio: 'ignore' })
  }

  close(): void {
    execFileSync('umount', ['-l', this.folder], { stdio: 'ignore' })
    rmSync(this.folder, { recursive: true, force: true })
  }
}
