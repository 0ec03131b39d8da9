import { createReadStream } from 'node:fs'

/** The lines of a file, or of standard input for "-", as they are read; the last one also without an end. */
export async function* fileLines(file: string): AsyncGenerator<string> {
  const stream = file === '-' ? process.stdin : createReadStream(file)
  stream.setEncoding('utf8')
  let open = ''
  for await (const chunk of stream as AsyncIterable<string>) {
    const lines = (open + chunk).split('\n')
    // Of a line without end no more is kept than shows that it is too long.
    open = lines.pop()!.slice(0, longestLine + 1)
    yield* lines
  }
  if (open !== '') yield open
}

/** Lines with more characters are no lines that anybody wrote; they may come out shorter than they are, but not short enough. */
export const longestLine = 1024 * 1024
