import { type ChildProcess, spawn } from 'node:child_process'

/**
 * Sees to it that a child does not outlive this process, not even when this one is killed without warning. Returns
 * what to call when the child is gone.
 *
 * On Linux and macOS a small shell holds the other end of a pipe of ours. The pipe closes when we end, however that
 * happens: the shell then asks the child to end and, three seconds later, makes it. On Windows there is nothing to do:
 * Node puts children that are not detached into a job that the system closes together with us.
 */
export function guardProcess(child: ChildProcess): () => void {
  if (process.platform === 'win32' || child.pid === undefined) return () => {}
  const script = `read -r _
kill -TERM "$1" 2>/dev/null || exit 0
for _ in 1 2 3 4 5 6; do sleep 0.5; kill -0 "$1" 2>/dev/null || exit 0; done
kill -KILL "$1" 2>/dev/null`
  const guard = spawn('/bin/sh', ['-c', script, 'sayso-chain-guard', String(child.pid)], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  })
  guard.on('error', () => {})
  guard.stdin.on('error', () => {})
  guard.unref()
  return () => {
    guard.kill('SIGKILL')
  }
}
