/**
 * Reads a JSON number, or answers `null` when a double cannot hold what was written: `1e400`, or 20 digits. "Hold"
 * means that writing the double again gives the same decimal, so `0.1` is fine although no double is a tenth. Minus
 * zero becomes zero, as in canonical JSON.
 */
export function readNumber(written: string): number | null {
  const value = Number(written)
  if (!Number.isFinite(value)) return null
  if (value !== 0 && written.length <= alwaysExact && !/[eE]/.test(written)) return value
  return decimalForm(written) === decimalForm(String(value)) ? value + 0 : null
}

/** Every decimal of up to 15 digits survives the way into a double and back. */
const alwaysExact = 15

/** One text per decimal value, its sign apart: digits without outer zeros, and the power of ten they are multiplied with. */
function decimalForm(written: string): string {
  const [mantissa = '', exponent = '0'] = written.toLowerCase().replace(/^-/, '').split('e')
  const point = mantissa.indexOf('.')
  const decimals = point < 0 ? 0 : mantissa.length - point - 1
  const digits = mantissa.replace('.', '')
  let [start, end] = [0, digits.length]
  while (start < end && digits.charCodeAt(start) === zeroDigit) start++
  while (end > start && digits.charCodeAt(end - 1) === zeroDigit) end--
  if (start === end) return '0'
  return `${digits.slice(start, end)}e${Number(exponent) - decimals + digits.length - end}`
}

const zeroDigit = 48
