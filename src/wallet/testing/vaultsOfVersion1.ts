/**
 * Two vaults that Sayso 0.1 wrote, byte for byte, with the account and the key in them: what it wrote once has to open
 * for ever. Throw-away keys, made for this.
 */
export const practiceVaultV1 = {
  /** 32 times 9. */
  unlock: new Uint8Array(32).fill(9),
  account: '0x3084B493fCdB87fC2E406F104abe597Ea41eB5Db',
  key: 'e2f6bf3b094dccb2252cdd981203facb3fe5eeff7a1292f6737ad4e327f40722',
  file: '{"dataKey":{"nonce":"ca788ecd1e67397262b21960","sealed":"9c7879311bcfad97701e4cec007fdbbe0552b635ea89654dd05376d62a537e3a51eb555efc7ae6196519864ae75b973a"},"header":{"cipher":"aes-256-gcm","generation":1,"kdf":{"name":"hkdf-sha256","salt":"bafd77d15a0fe0622e5ec354e606a367491e331628cdbbd55739fb4589f48ea3"},"magic":"sayso-vault","purpose":"practice","vaultId":"9436070193cf1ba7ec95be8524b23fb5","version":1},"secret":{"nonce":"4a14f41ad6a319118e35cc36","sealed":"3384e539f920401cd509c29fec476547b9e348301696a825c424845ce1babf9aa94671411ec60f4251a8ceb64898fcbb6c0cb03f75057dab47c604feb92f53803757896bb9d5ffb21717e688bb014a11b6d7c435df2323ec392f96ed993900cd2e182f0407d1bb0b30ce0d01825d824dd774f37d"}}',
} as const

export const realVaultV1 = {
  password: 'correct horse battery staple',
  account: '0x34BdEB714cd47543671798fc453aE6A9aA8dB4FF',
  key: 'e9ccfa95a90d92ef7bbf409a313e7afd35ad7d610306047bf389e519be49b8e5',
  file: '{"dataKey":{"nonce":"0cd678107592e017eb29261d","sealed":"66397415f4bc22a77cdb25593ef3b672ecad417e76fb40e80150eef7c71482c42248fb2cfca1a1dbbf93da607614fc6a"},"header":{"cipher":"aes-256-gcm","generation":1,"kdf":{"N":262144,"name":"scrypt","p":1,"r":8,"salt":"4dc570b5c4e04f32cdf7af184029a332c30c5f9df08339557f2e4fdcda1a229c"},"magic":"sayso-vault","purpose":"real","vaultId":"d1cdff360d35642e49e3b566f5e11641","version":1},"secret":{"nonce":"6e8eff51e99c211ca2c8be99","sealed":"9eff447dea91ebf4dcb357ad7f615a0aec4fb3256b1c0e7529fd4177d9ba32e443f7ff131578adb9a6d8c50c51961c9e7075b09f58e0c375c986b77ad497584008308e4f7b918d33356b98d0dbd63c156f49ebbb863a9bfed55ea13222d199311d86703d3701329e3b0ae200f79bb49b4434e51b"}}',
} as const
