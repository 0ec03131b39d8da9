import { expect, test } from 'vitest'
import { numberInWords } from '../../engine/values/number-in-words.js'
import { ratio } from '../../engine/values/ratio.js'

test.each([
  [ratio(10n), '10', '10'],
  [ratio(-5n, 2n), '-2.5', '-2.5'],
  [ratio(1n, 1024n), '0.0009765625', '0.0009765625'],
  [ratio(50n, 3n), '约 16.67', 'about 16.67'],
  [ratio(-50n, 3n), '约 -16.67', 'about -16.67'],
  [ratio(200_000n, 3n), '约 66666.67', 'about 66666.67'],
  [ratio(1n, 3n), '约 0.333', 'about 0.333'],
  [ratio(1n, 300_000n), '约 0.00000333', 'about 0.00000333'],
  [ratio(1n, 3n * 10n ** 20n), '约 0', 'about 0'],
])('$numerator/$denominator reads %2$s', (value, zh, en) => {
  expect(numberInWords(value)).toEqual({ 'zh-CN': zh, en })
})
