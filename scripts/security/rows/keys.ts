import type { Row } from '../Row.ts'

/** How keys are made, kept and used. */
export const keys: readonly Row[] = [
  {
    id: 'K01',
    tried: 'new words',
    must: 'from the system’s randomness: 12 or 24, on the usual path',
    where: 'unit',
    apart: [],
  },
  {
    id: 'K02',
    tried: 'a password’s derivation made cheaper',
    must: 'never below the published floors',
    where: 'unit',
    apart: [],
  },
  {
    id: 'K03',
    tried: 'what a guess at the password costs',
    must: 'scrypt at N = 2^18, never below 2^17',
    where: 'unit',
    apart: [],
  },
  {
    id: 'K04',
    tried: 'a changed header, a cheaper or a ruinous derivation',
    must: 'refused: the header is sealed with the secret',
    where: 'unit',
    apart: [],
  },
  {
    id: 'K05',
    tried: 'the wallet’s file on another machine, without this system’s keychain',
    must: 'the password alone opens it: a keychain is no layer of it, and none is called protection',
    where: 'unit',
    apart: [],
  },
  { id: 'K06', tried: 'weak passwords, and guessing', must: 'refused, and slowed down', where: 'unit', apart: [] },
  {
    id: 'K07',
    tried: 'a write of the vault that is cut off',
    must: 'the old one or the new one opens, with a generation kept; words are asked back before anything is written',
    where: 'unit',
    apart: [],
  },
  {
    id: 'K08',
    tried: 'a key left in memory, and a person who left',
    must: 'overwritten when locked; locked when idle, asleep or behind the screen lock',
    where: 'unit',
    apart: ['a screen lock'],
  },
  {
    id: 'K09',
    tried: 'anything but unlock, lock, accounts, one step of an approved plan, reveal and export',
    must: 'no such door; each signature decoded, held to the limits and checked back',
    where: 'unit',
    apart: [],
  },
  {
    id: 'K10',
    tried: 'the published vectors of each algorithm',
    must: 'equal to the last bit',
    where: 'unit',
    apart: ['Electron'],
  },
  {
    id: 'K11',
    tried: 'a wrong password, each byte flipped, each length, an older generation',
    must: 'one error, no part of the secret, the file untouched',
    where: 'unit',
    apart: [],
  },
  {
    id: 'K12',
    tried: 'an exported keystore and words',
    must: 'two other libraries open them',
    where: 'unit',
    apart: [],
  },
]
