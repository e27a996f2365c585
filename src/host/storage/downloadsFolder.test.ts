import { expect, test } from 'vitest'
import { downloadsFolder } from './downloadsFolder.ts'

test.each([
  ['linux', null, '/home/a/Downloads'],
  ['linux', 'XDG_DOWNLOAD_DIR="$HOME/Téléchargements"\n', '/home/a/Téléchargements'],
  ['linux', '# a remark\nXDG_DESKTOP_DIR="$HOME/Bureau"\nXDG_DOWNLOAD_DIR="/data/down"\n', '/data/down'],
  ['linux', 'XDG_DOWNLOAD_DIR="$OTHER/x"\n', '/home/a/Downloads'],
  ['darwin', 'XDG_DOWNLOAD_DIR="/data/down"\n', '/home/a/Downloads'],
] as const)('default: on %s with %j it is %s', (platform, dirs, folder) => {
  expect(downloadsFolder({ platform, home: '/home/a' }, dirs)).toBe(folder)
})

test('behavior: on Windows it lies under the person’s own folder', () => {
  expect(downloadsFolder({ platform: 'win32', home: 'C:\\Users\\a' }, null)).toBe('C:\\Users\\a\\Downloads')
})
