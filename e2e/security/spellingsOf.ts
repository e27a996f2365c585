/** The ways in which a secret could lie somewhere: as it is, in hexadecimal, in base64, and as text of two bytes a letter. */
export function spellingsOf(secret: string): readonly Buffer[] {
  const plain = Buffer.from(secret, 'utf8')
  const wide = Buffer.from(secret, 'utf16le')
  const base64 = plain.toString('base64').replace(/=+$/, '')
  const texts = [plain.toString('hex'), plain.toString('hex').toUpperCase(), base64, encodeURIComponent(secret)]
  return [plain, wide, ...texts.map((text) => Buffer.from(text, 'utf8'))]
}
