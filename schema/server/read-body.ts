import type { IncomingMessage } from 'node:http'

/** Reads a body up to a number of bytes, or answers `null` when there is more. */
export async function readBody(request: IncomingMessage, maximumBytes: number): Promise<Buffer | null> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > maximumBytes) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
