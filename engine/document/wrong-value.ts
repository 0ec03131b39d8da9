import { joinedChinese } from '../rules/wording.js'
import { closest } from '../values/closest.js'
import { type LocalizedText, text } from '../values/localized-text.js'
import { quoted } from './fault.js'
import type { FormFault } from './form-fault.js'
import { characters, type formats } from './formats.js'
import type { JsonType, Schema } from './schema/schema.js'
import { type Held, resolve } from './walk.js'

/** Says what is wrong with a value of a type, a list of words, a pattern or a bound. */
export function wrongValue({ schema, value }: Held, at: string): FormFault {
  const shouldBe = wanted(schema)
  if (!hasType(schema, value)) {
    const isNow = found(value)
    return {
      code: 'wrong-type',
      pointer: at,
      of: 'value',
      what: text(
        `${subject(schema, 'zh-CN')}应为${shouldBe['zh-CN']}，却是${isNow['zh-CN']}。`,
        `${subject(schema, 'en')} should be ${shouldBe.en}, but it is ${isNow.en}.`,
      ),
      fix: howToWrite(schema, value),
    }
  }
  const tooLong = excess(schema, value)
  if (tooLong !== null) return { code: 'too-long', pointer: at, of: 'value', ...tooLong }
  const near = typeof value === 'string' ? closest(value, words(schema))[0] : undefined
  return {
    code: 'wrong-value',
    pointer: at,
    of: 'value',
    what: text(
      `${joinedChinese(subject(schema, 'zh-CN'), '不能是', written(value, '“', '”'))}。`,
      `${subject(schema, 'en')} cannot be ${written(value, '"', '"')}.`,
    ),
    fix:
      near === undefined
        ? text(`请写${allowed(schema)['zh-CN']}。`, `Write ${allowed(schema).en}.`)
        : text(`是否想写“${near}”？`, `Did you mean "${near}"?`),
  }
}

/** What a schema allows, so exactly that an author can write it. */
export function allowed(schema: Schema): LocalizedText {
  const plain = resolve(schema, undefined)
  if (plain.kind === 'no-alternative') return wanted(plain.of)
  const { pattern, format, minimum, maximum, minLength, maxLength } = plain.schema
  const list = words(plain.schema)
  if (list.length === 1) return text(`“${list[0]}”`, `"${list[0]}"`)
  if (list.length > 1) return text(`以下之一：${listed(list, '、')}`, `one of: ${listed(list)}`)
  if (format !== undefined) return formatNames[format]
  if (pattern !== undefined) return patternNames.get(pattern) ?? text(`符合 ${pattern} 的文本`, `a text that matches ${pattern}`)
  if (minimum !== undefined && maximum !== undefined) {
    const whole = plain.schema.type === 'integer'
    return text(
      `介于 ${minimum} 和 ${maximum} 之间的${whole ? '整数' : '数'}`,
      `a ${whole ? 'whole ' : ''}number from ${minimum} to ${maximum}`,
    )
  }
  if (minLength !== undefined && maxLength !== undefined)
    return text(`长度为 ${minLength} 到 ${maxLength} 个字符的文本`, `a text of ${minLength} to ${maxLength} characters`)
  return wanted(plain.schema)
}

/** The type that a schema asks for. */
export function wanted(schema: Schema): LocalizedText {
  const plain = resolve(schema, undefined)
  if (plain.kind === 'no-alternative') {
    const by = plain.of['x-by']
    if (by?.kind !== 'type') return typeNames.object
    const names = by.types.map((type) =>
      type === 'scalar' ? text('文本、数、是非值', 'a text, a number, true or false') : typeNames[type],
    )
    return either(names)
  }
  return either(types(plain.schema).map((type) => typeNames[type]))
}

function either(names: readonly LocalizedText[]): LocalizedText {
  return text(names.map((name) => name['zh-CN']).join('、或'), names.map(({ en }) => en).join(', or '))
}

/** The type that a value has. */
export function found(value: unknown): LocalizedText {
  if (value === null) return typeNames.null
  if (Array.isArray(value)) return typeNames.array
  if (typeof value === 'number') return Number.isInteger(value) ? typeNames.number : text('带小数的数', 'a number with decimals')
  if (typeof value === 'string' || typeof value === 'boolean') return typeNames[typeof value as 'string' | 'boolean']
  return typeNames.object
}

export function titleOf(schema: Schema): LocalizedText | null {
  return schema['x-title'] ?? null
}

/** Names in a list, cut short when there are too many to read. */
export function listed(names: readonly string[], separator = ', '): string {
  return [...names.slice(0, 12), ...(names.length > 12 ? ['…'] : [])].join(separator)
}

const typeNames: { readonly [T in JsonType]: LocalizedText } = {
  object: text('对象', 'an object'),
  array: text('列表', 'a list'),
  string: text('文本', 'a text'),
  number: text('数', 'a number'),
  integer: text('整数', 'a whole number'),
  boolean: text('是非值（true 或 false）', 'true or false'),
  null: text('空值', 'null'),
}

const formatNames: { readonly [F in keyof typeof formats]: LocalizedText } = {
  'date-time': text('带时差的时刻，例如 "2026-03-01T00:00:00+08:00"', 'a moment with its offset, such as "2026-03-01T00:00:00+08:00"'),
  date: text('日历上的一天，例如 "2026-03-01"', 'a day of the calendar, such as "2026-03-01"'),
  'time-zone': text('IANA 时区名称，例如 "Asia/Shanghai"', 'the IANA name of a time zone, such as "Asia/Shanghai"'),
}

const patternNames: ReadonlyMap<string, LocalizedText> = new Map([
  [
    '^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$',
    text(
      '编号：以字母或数字开头，后面只用字母、数字、点、下划线和连字符，最多 100 个字符',
      'an id: a letter or digit first, then letters, digits, dots, underscores and hyphens, at most 100 characters',
    ),
  ],
  [
    '^-?(0|[1-9]\\d{0,17})(\\.\\d{1,12})?$',
    text('带引号的十进制数，例如 "19.90"，小数最多 12 位', 'a decimal in quotes with at most twelve decimals, such as "19.90"'),
  ],
  ['^[A-Z]{3}$', text('三个大写字母的币种代码，例如 "CNY"', 'a currency code of three capital letters, such as "CNY"')],
  ['^https?://', text('以 http:// 或 https:// 开头的网址', 'an address that begins with http:// or https://')],
  ['^/', text('以“/”开头的路径，例如 "/group/member"', 'a path that begins with "/", such as "/group/member"')],
])

function hasType(schema: Schema, value: unknown): boolean {
  const type = value === null ? 'null' : Array.isArray(value) ? 'array' : (typeof value as JsonType)
  const expected = types(schema)
  return expected.includes(type) || (expected.includes('integer') && Number.isInteger(value))
}

function types(schema: Schema): readonly JsonType[] {
  if (schema.type === undefined) return ['object']
  return typeof schema.type === 'string' ? [schema.type] : schema.type
}

function words(schema: Schema): readonly string[] {
  if (schema.const !== undefined) return [String(schema.const)]
  return (schema.enum ?? []).map(String)
}

/** A number where a decimal text is wanted is the slip that everybody makes. */
function howToWrite(schema: Schema, value: unknown): LocalizedText {
  if (typeof value === 'number' && types(schema).includes('string') && schema.pattern?.startsWith('^-?')) {
    return text(`请给它加上引号：“"${value}"”。`, `Put it in quotes: "${value}".`)
  }
  return text(`请写${allowed(schema)['zh-CN']}。`, `Write ${allowed(schema).en}.`)
}

function excess(schema: Schema, value: unknown): { readonly what: LocalizedText; readonly fix: LocalizedText } | null {
  if (typeof value === 'string' && schema.maxLength !== undefined && characters(value) > schema.maxLength) {
    return {
      what: text(
        `${subject(schema, 'zh-CN')}有 ${characters(value)} 个字符，最多 ${schema.maxLength} 个。`,
        `${subject(schema, 'en')} has ${characters(value)} characters, but at most ${schema.maxLength} are allowed.`,
      ),
      fix: text('请缩短它。', 'Shorten it.'),
    }
  }
  const [count, most] = Array.isArray(value)
    ? [value.length, schema.maxItems]
    : typeof value === 'object' && value !== null
      ? [Object.keys(value).length, schema.maxProperties]
      : [0, undefined]
  if (most === undefined || count <= most) return null
  return {
    what: text(
      `${subject(schema, 'zh-CN')}有 ${count} 项，最多 ${most} 项。`,
      `${subject(schema, 'en')} has ${count} entries, but at most ${most} are allowed.`,
    ),
    fix: text('请减少项数，或者拆成几份。', 'Take some out, or split it.'),
  }
}

/** How a sentence names the value at fault. */
export function subject(schema: Schema, language: 'zh-CN' | 'en'): string {
  const title = titleOf(schema)
  if (title === null) return language === 'en' ? 'This' : '这里'
  return language === 'en' ? `"${title.en}"` : `“${title['zh-CN']}”`
}

function written(value: unknown, open: string, close: string): string {
  return typeof value === 'string' ? `${open}${quoted(value)}${close}` : quoted(String(value))
}
