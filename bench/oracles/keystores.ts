import { decryptKeystoreJson, encryptKeystoreJson } from 'ethers'
import { privateKeyToAddress } from 'viem/accounts'
import { nodeVaultCrypto } from '../../src/host/storage/nodeVaultCrypto.ts'
import { passwordBytes } from '../../src/wallet/keeper/passwordBytes.ts'
import { sealKeystore } from '../../src/wallet/keeper/sealKeystore.ts'
import { readKeystore } from '../../src/wallet/testing/readKeystore.ts'
import { fromHex } from '../../src/wallet/vaultFormat.ts'
import { type Compared, compare } from './Compared.ts'

/** A thousand at the cost of one: what a guess costs is not what is compared here. */
const cheap = { N: 16, r: 8, p: 1 } as const

/** What we export is opened by ethers, and by a reader of our own that shares no code with the writer. */
export function compareExports(inputs: number, seed: number): Promise<Compared> {
  return compare('our keystore V3, opened by ethers and by noble', inputs, seed, async (draw) => {
    const key = draw.hex(32)
    const password = draw.text(30)
    const address = privateKeyToAddress(key)
    const text = await sealKeystore(
      { key: fromHex(key.slice(2)), address, password: passwordBytes(password), cost: cheap },
      { ...nodeVaultCrypto, random: draw.bytes },
    )
    const [theirs, other] = await Promise.all([decryptKeystoreJson(text, password), readKeystore(text, password)])
    const same =
      theirs.privateKey === key && theirs.address === address && other.key === key && other.address === address
    return same ? null : `key ${key}, password ${JSON.stringify(password)}`
  })
}

/** The other way round: what ethers writes is what our reader takes for a keystore. */
export function compareImports(inputs: number, seed: number): Promise<Compared> {
  return compare('a keystore V3 of ethers, opened by noble', inputs, seed, async (draw) => {
    const privateKey = draw.hex(32)
    const password = draw.text(30)
    const address = privateKeyToAddress(privateKey)
    const text = await encryptKeystoreJson({ address, privateKey }, password, { scrypt: cheap })
    const read = await readKeystore(text, password)
    return read.key === privateKey && read.address === address ? null : `key ${privateKey}`
  })
}
