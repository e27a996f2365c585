import { EndpointError } from './EndpointError.ts'

/** More bytes of one answer are not read. The largest true ones (a long plan's trial) have some hundred thousand. */
export const mostBytes = 10 << 20

/**
 * A body, up to a length. What comes on top is not read, and the connection is let go.
 * @throws EndpointError `too-large`, or what the connection says
 */
export async function readBounded(response: Response, endpoint: string, most = mostBytes): Promise<string> {
  const said = Number(response.headers.get('content-length'))
  if (said > most) {
    await response.body?.cancel().catch(() => {})
    throw new EndpointError(endpoint, 'too-large')
  }
  if (response.body === null) return ''
  const reader = response.body.getReader()
  const decoder = new TextDecoder()
  let text = ''
  for (let bytes = 0; ; ) {
    const { done, value } = await reader.read()
    if (done) return text + decoder.decode()
    bytes += value.byteLength
    if (bytes > most) {
      await reader.cancel().catch(() => {})
      throw new EndpointError(endpoint, 'too-large')
    }
    text += decoder.decode(value, { stream: true })
  }
}
