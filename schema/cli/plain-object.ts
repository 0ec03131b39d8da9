/**
 * Reads a text as a JSON object of plain values and lists of them, or answers `null` where it takes the strict reader to
 * say what the text means, or what is wrong with it: what comes out is what that one would read, only several times
 * sooner. Escapes, names that stand twice, numbers that a double might not hold, minus zero and halves of characters are left to it.
 */
export function plainObject(written: string): Readonly<Record<string, unknown>> | null {
  const names = namesIn(written)
  if (names === null) return null
  const read = parsed(written)
  if (typeof read !== 'object' || read === null || Array.isArray(read)) return null
  const object = read as Readonly<Record<string, unknown>>
  return Object.keys(object).length === names && !Object.hasOwn(object, '__proto__') ? object : null
}

function parsed(written: string): unknown {
  try {
    return JSON.parse(written)
  } catch {
    return null
  }
}

/** Every decimal of up to 15 characters is held by a double. */
const longestNumber = 15

/** How many names an object has, names that stand twice counted twice; `null` for a text that is not plain. */
function namesIn(written: string): number | null {
  let [names, objects, lists, digits] = [0, 0, 0, 0]
  for (let at = 0; at < written.length; at++) {
    const code = written.charCodeAt(at)
    const isNumber = (code >= zero && code <= nine) || code === minus || code === point
    if (isNumber && ++digits > longestNumber) return null
    if (code === minus && written.charCodeAt(at + 1) === zero) return null
    if (!isNumber) {
      if (digits > 0 && (code === lowerE || code === upperE)) return null
      digits = 0
    }
    if (code === quote) {
      at = endOfText(written, at + 1)
      if (at < 0) return null
    } else if (code === colon) names += 1
    else if (code === openObject && ++objects > 1) return null
    else if (code === openList && ++lists > 1) return null
    else if (code === closeList) lists -= 1
  }
  return names
}

/** Where the text that begins here ends; -1 for one that is not plain. */
function endOfText(written: string, from: number): number {
  for (let at = from; at < written.length; at++) {
    const code = written.charCodeAt(at)
    if (code === quote) return at
    if (code === backslash || (code >= firstSurrogate && code <= lastSurrogate)) return -1
  }
  return -1
}

const codeOf = (character: string) => character.charCodeAt(0)
const [zero, nine, minus, point] = ['0', '9', '-', '.'].map(codeOf) as [number, number, number, number]
const [lowerE, upperE, quote, backslash] = ['e', 'E', '"', '\\'].map(codeOf) as [number, number, number, number]
const [colon, openObject, openList, closeList] = [':', '{', '[', ']'].map(codeOf) as [number, number, number, number]
const [firstSurrogate, lastSurrogate] = [0xd800, 0xdfff]
