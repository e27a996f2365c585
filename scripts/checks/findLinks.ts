import { spawnSync } from 'node:child_process'

/**
 * The links among the files that are committed, one sentence each. What a link leads to is on one machine, and a merge puts
 * it in the place of what lies there elsewhere. Where there is no git, or no repository of it, there is nothing to look at.
 */
export function findLinks(root: string): readonly string[] {
  const { status, stdout } = spawnSync('git', ['ls-files', '--stage', '-z'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  })
  if (status !== 0) return []
  return stdout.split('\0').flatMap((line) => {
    const [, path] = /^120000 \S+ \d\t(.*)$/s.exec(line) ?? []
    return path === undefined ? [] : [`${path} is committed as a link: take it out with “git rm --cached ${path}”.`]
  })
}
