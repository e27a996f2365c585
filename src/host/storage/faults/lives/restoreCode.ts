import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Address, type Hex, isAddress, isHex } from 'viem'
import { z } from 'zod'
import type { PracticeClient } from '../../../practice/chainClient.ts'

const noted = z.object({
  address: z.custom<Address>((value) => typeof value === 'string' && isAddress(value)),
  code: z.custom<Hex>((value) => isHex(value)),
})
const pathIn = (folder: string) => join(folder, 'code.json')

/** What a contract's code was, before it is put aside for a while: a life may be killed before it puts it back. */
export function noteCode(folder: string, code: z.infer<typeof noted>): void {
  writeFileSync(pathIn(folder), JSON.stringify(code))
}

/** Puts back what was noted. Without it, nobody could read that contract ever again, and no plan's outcome with it. */
export async function restoreCode(rpc: PracticeClient, folder: string): Promise<void> {
  const path = pathIn(folder)
  if (!existsSync(path)) return
  const { address, code } = noted.parse(JSON.parse(readFileSync(path, 'utf8')))
  await rpc.setCode({ address, bytecode: code })
  rmSync(path)
}
