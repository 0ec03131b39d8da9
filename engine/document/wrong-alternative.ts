import { pointer } from '../model/check.js'
import { closest } from '../values/closest.js'
import { text } from '../values/localized-text.js'
import { quoted } from './fault.js'
import type { FormFault } from './form-fault.js'
import type { Schema } from './schema/schema.js'
import { isObject } from './walk.js'
import { found, listed, subject, wanted } from './wrong-value.js'

/** A value that is none of the alternatives: says by what they are told apart, not what is wrong with each of them. */
export function wrongAlternative(schema: Schema, value: unknown, at: string): FormFault {
  const by = schema['x-by']
  if (by === undefined || by.kind === 'type' || !isObject(value)) return wrongType(schema, value, at)
  return by.kind === 'tag' ? wrongTag(by.tag, by.values.flat(), value, at) : noKey(by.keys, value, at)
}

function wrongType(schema: Schema, value: unknown, at: string): FormFault {
  const [isNow, shouldBe] = [found(value), wanted(schema)]
  return {
    code: 'wrong-type',
    pointer: at,
    of: 'value',
    what: text(
      `${subject(schema, 'zh-CN')}应为${shouldBe['zh-CN']}，却是${isNow['zh-CN']}。`,
      `${subject(schema, 'en')} should be ${shouldBe.en}, but it is ${isNow.en}.`,
    ),
    fix: text(`请写${shouldBe['zh-CN']}。`, `Write ${shouldBe.en}.`),
  }
}

function wrongTag(tag: string, values: readonly string[], value: Readonly<Record<string, unknown>>, at: string): FormFault {
  const written = Object.hasOwn(value, tag) ? value[tag] : undefined
  if (written === undefined) {
    const near = closest(tag, Object.keys(value))[0]
    return {
      code: 'missing-field',
      pointer: `${at}${pointer(tag)}`,
      of: 'value',
      what: text(`缺少字段“${tag}”。`, `The field "${tag}" is missing.`),
      fix:
        near === undefined
          ? text(`请补上“${tag}”，可以是：${listed(values, '、')}。`, `Add "${tag}" with one of: ${listed(values)}.`)
          : text(`请把“${quoted(near)}”改名为“${tag}”。`, `Rename "${quoted(near)}" to "${tag}".`),
    }
  }
  const near = typeof written === 'string' ? closest(written, values)[0] : undefined
  return {
    code: 'wrong-value',
    pointer: `${at}${pointer(tag)}`,
    of: 'value',
    what:
      typeof written === 'string'
        ? text(`“${tag}”不能是“${quoted(written)}”。`, `"${tag}" cannot be "${quoted(written)}".`)
        : text(`“${tag}”应为文本，却是${found(written)['zh-CN']}。`, `"${tag}" should be a text, but it is ${found(written).en}.`),
    fix:
      near === undefined
        ? text(`请使用：${listed(values, '、')}。`, `Use one of: ${listed(values)}.`)
        : text(`是否想写“${near}”？`, `Did you mean "${near}"?`),
  }
}

function noKey(keys: readonly string[], value: Readonly<Record<string, unknown>>, at: string): FormFault {
  const names = Object.keys(value)
  const slips = names.map((name) => ({ name, near: closest(name, keys)[0] })).filter(({ near }) => near !== undefined)
  const slip = slips[0]
  if (slip !== undefined) {
    return {
      code: 'unknown-field',
      pointer: `${at}${pointer(slip.name)}`,
      of: 'key',
      insteadOf: `${at}${pointer(slip.near!)}`,
      what: text(`这里没有名为“${quoted(slip.name)}”的字段。`, `There is no field "${quoted(slip.name)}" here.`),
      fix: text(`是否想写“${slip.near}”？`, `Did you mean "${slip.near}"?`),
    }
  }
  return {
    code: 'missing-field',
    pointer: at,
    of: 'value',
    what: text(`这里必须有以下字段之一：${listed(keys, '、')}。`, `One of these fields must be here: ${listed(keys)}.`),
    fix: text(`请补上其中一个：${listed(keys, '、')}。`, `Add one of them: ${listed(keys)}.`),
  }
}
