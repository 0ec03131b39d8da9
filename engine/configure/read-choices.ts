import type { RequestProblem } from '../explain/request-problem.js'
import type { Choice } from '../model/request.js'
import { closest } from '../values/closest.js'
import type { FactValue } from '../values/fact-value.js'
import { type LocalizedText, text } from '../values/localized-text.js'
import {
  type BundleSpace,
  type BundleVariable,
  type CharacteristicVariable,
  cellOfQuantity,
  type QuantityVariable,
} from './bundle-space.js'

/** A choice that speaks of something the bundle has. */
export interface ReadChoice {
  readonly choice: Choice
  readonly variable: BundleVariable
  readonly cell: number
  readonly value: FactValue
}

export type ReadChoices =
  | { readonly kind: 'choices'; readonly choices: readonly ReadChoice[] }
  | { readonly kind: 'invalid'; readonly problems: readonly RequestProblem[] }

type Found = { readonly variable: BundleVariable; readonly cell: number; readonly value: FactValue } | RequestProblem

/**
 * Reads choices into the space of a bundle. They come out in the bundle's own order, so that the order they were made in
 * plays no part in any answer; every problem among them is reported.
 */
export function readChoices(space: BundleSpace, choices: readonly Choice[]): ReadChoices {
  const read = new Map<BundleVariable, ReadChoice>()
  const problems: RequestProblem[] = []
  for (const [index, choice] of choices.entries()) {
    const at = `/choices/${index}`
    const found = 'quantity' in choice ? readQuantity(space, choice, at) : readValue(space, choice, at)
    if ('code' in found) problems.push(found)
    else if (read.has(found.variable)) problems.push(chosenTwice(choice, at))
    else read.set(found.variable, { choice, ...found })
  }
  if (problems.length > 0) return { kind: 'invalid', problems }
  return { kind: 'choices', choices: [...read.values()].sort((a, b) => a.variable.index - b.variable.index) }
}

function readQuantity(space: BundleSpace, choice: Extract<Choice, { readonly quantity: number }>, at: string): Found {
  const { path, quantity } = choice
  const variable = space.quantities.get(path)
  if (variable === undefined) return unknownPath(space, path, at)
  if (!Number.isSafeInteger(quantity) || quantity < 0) {
    const what = text(
      `“${path}”的数量${quantity}不是大于或等于零的整数。`,
      `The quantity ${quantity} of "${path}" is not a whole number of zero or more.`,
    )
    return problem('quantity-not-whole', `${at}/quantity`, what, quantityFix(variable))
  }
  const cell = cellOfQuantity(variable, quantity)
  if (cell !== null && !(cell === 0 && path === '/')) return { variable, cell, value: quantity }
  const what = text(`“${path}”的数量不能为${quantity}。`, `"${path}" cannot be taken in the quantity ${quantity}.`)
  return problem('quantity-out-of-range', `${at}/quantity`, what, quantityFix(variable))
}

function readValue(space: BundleSpace, choice: Extract<Choice, { readonly characteristic: string }>, at: string): Found {
  const { path, characteristic, value } = choice
  const ofItem = space.characteristics.get(path)
  if (ofItem === undefined) return unknownPath(space, path, at)
  const variable = ofItem.get(characteristic)
  if (variable === undefined) {
    const what = text(`“${path}”没有特征“${characteristic}”。`, `"${path}" has no characteristic "${characteristic}".`)
    return problem('unknown-characteristic', `${at}/characteristic`, what, oneOf([...ofItem.keys()], characteristic))
  }
  const cell = variable.cellOf.get(value)
  if (cell !== undefined) return { variable, cell, value }
  const what = text(
    `“${path}”的“${characteristic}”没有取值${shown(value)}。`,
    `"${characteristic}" of "${path}" has no value ${shown(value)}.`,
  )
  return problem('unknown-value', `${at}/value`, what, valueFix(variable, value))
}

function unknownPath(space: BundleSpace, path: string, at: string): RequestProblem {
  const what = text(`该商品中没有路径“${path}”。`, `The offering has nothing at the path "${path}".`)
  return problem('unknown-path', `${at}/path`, what, oneOf([...space.quantities.keys()], path))
}

function chosenTwice(choice: Choice, at: string): RequestProblem {
  const [zh, en] =
    'quantity' in choice
      ? [`“${choice.path}”的数量`, `The quantity of "${choice.path}"`]
      : [`“${choice.path}”的“${choice.characteristic}”`, `"${choice.characteristic}" of "${choice.path}"`]
  const fix = text('请只保留其中一次选择。', 'Keep only one of the choices.')
  return problem('chosen-twice', at, text(`${zh}被选择了不止一次。`, `${en} is chosen more than once.`), fix)
}

function quantityFix({ item, ranges }: QuantityVariable): LocalizedText {
  if (item.hung === null)
    return text('所订购的商品本身数量为1，请去掉此项选择。', 'The ordered offering itself has the quantity 1: leave this choice out.')
  const [lowest, highest] = [ranges[1]?.from, ranges.at(-1)!.to]
  if (lowest === undefined) return text('此成员只能不选，请使用数量0。', 'This member can only be left out: use the quantity 0.')
  return text(
    `请使用0（不选）或${lowest}至${highest}之间的整数。`,
    `Use 0 to leave it out, or a whole number from ${lowest} to ${highest}.`,
  )
}

function valueFix({ cellOf }: CharacteristicVariable, value: FactValue): LocalizedText {
  const values = [...cellOf.keys()]
  const texts = values.filter((one) => typeof one === 'string')
  if (typeof value === 'string' && texts.length > 0) return oneOf(texts, value)
  const some = values.slice(0, mostShown).map(shown).join(', ')
  if (values.length > mostShown) return text(`请使用允许的取值，例如：${some}。`, `Use one of the allowed values, such as ${some}.`)
  return values.length === 0
    ? text('此特征没有可用的取值，请去掉此项选择。', 'No value is allowed here: leave this choice out.')
    : text(`请使用以下取值之一：${some}。`, `Use one of these values: ${some}.`)
}

const mostShown = 8

function oneOf(known: readonly string[], word: string): LocalizedText {
  const near = closest(word, known)
  if (near.length > 0) {
    const [zh, en] = [near.map((one) => `“${one}”`).join('、'), near.map((one) => `"${one}"`).join(', ')]
    return text(`是否想用${zh}？请改正后重试。`, `Did you mean ${en}? Correct it and ask again.`)
  }
  const some = known.slice(0, mostShown).map((one) => `"${one}"`)
  if (some.length === 0) return text('此处没有可选内容，请去掉此项选择。', 'There is nothing to choose here: leave this choice out.')
  return text(`可用的有：${some.join('、')}等，请改正后重试。`, `Use one that exists, such as ${some.join(', ')}.`)
}

function problem(code: string, pointer: string, what: LocalizedText, fix: LocalizedText): RequestProblem {
  return { code: `request/${code}`, pointer, what, fix }
}

function shown(value: FactValue): string {
  return typeof value === 'string' ? `"${value}"` : String(value)
}
