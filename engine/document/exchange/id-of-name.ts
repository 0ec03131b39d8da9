import { isId } from './fact-path.js'

/**
 * The id that a name becomes: itself where it can, otherwise with spaces and signs as hyphens and every other letter by
 * its code point, so that `成年` is `u6210u5e74` in every import. Empty when nothing of the name is left.
 */
export function idOfName(name: string): string {
  if (isId(name)) return name
  const written = Array.from(name.slice(0, longestName), (character) => {
    if (/[A-Za-z0-9._-]/.test(character)) return character
    return /[\p{L}\p{N}]/u.test(character) ? `u${character.codePointAt(0)!.toString(16)}` : '-'
  })
  return written
    .join('')
    .replace(/-+/g, '-')
    .replace(/^[._-]+/, '')
    .slice(0, longestId)
    .replace(/-$/, '')
}

const longestName = 200
const longestId = 100
