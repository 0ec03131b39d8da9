import type { RequestProblem } from '../../explain/request-problem.js'
import type { Choice } from '../../model/request.js'
import { didYouMean, listed, quoted, shown } from '../../rules/wording.js'
import { closest } from '../../values/closest.js'
import type { FactValue } from '../../values/fact-value.js'
import { inOrder } from '../../values/in-order.js'
import { type LocalizedText, text } from '../../values/localized-text.js'
import { type BundleSpace, type BundleVariable, cellOfQuantity, type QuantityVariable, type SetVariables } from './bundle-space.js'

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

type CharacteristicChoice = Extract<Choice, { readonly characteristic: string }>

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
    else read.set(found.variable, { choice, variable: found.variable, cell: found.cell, value: found.value })
  }
  if (problems.length > 0) return { kind: 'invalid', problems }
  return { kind: 'choices', choices: inOrder([...read.values()], (a, b) => a.variable.index - b.variable.index) }
}

function readQuantity(space: BundleSpace, choice: Extract<Choice, { readonly quantity: number }>, at: string): Found {
  const { path, quantity } = choice
  const variable = space.quantities.get(path)
  if (variable === undefined) return unknownPath(space, path, at)
  if (!Number.isSafeInteger(quantity) || quantity < 0) {
    const [words, number] = [quoted(path), shown(quantity)]
    const what = text(
      `${words['zh-CN']}的数量${number['zh-CN']}不是大于或等于零的整数。`,
      `The quantity ${number.en} of ${words.en} is not a whole number of zero or more.`,
    )
    return problem('quantity-not-whole', `${at}/quantity`, what, quantityFix(variable))
  }
  const cell = cellOfQuantity(variable, quantity)
  if (cell !== null && !(cell === 0 && path === '/')) return { variable, cell, value: quantity }
  const [words, number] = [quoted(path), shown(quantity)]
  const what = text(`${words['zh-CN']}的数量不能为${number['zh-CN']}。`, `The quantity of ${words.en} cannot be ${number.en}.`)
  return problem('quantity-out-of-range', `${at}/quantity`, what, quantityFix(variable))
}

function readValue(space: BundleSpace, choice: CharacteristicChoice, at: string): Found {
  const { path, characteristic, value } = choice
  const ofItem = space.characteristics.get(path)
  if (ofItem === undefined) return unknownPath(space, path, at)
  const set = space.sets.get(path)!.get(characteristic)
  if (set !== undefined) return readElement(set, choice, at)
  const variable = ofItem.get(characteristic)
  if (variable === undefined) {
    const [words, name] = [quoted(path), quoted(characteristic)]
    const what = text(`${words['zh-CN']}没有特征${name['zh-CN']}。`, `There is no characteristic ${name.en} at ${words.en}.`)
    return problem(
      'unknown-characteristic',
      `${at}/characteristic`,
      what,
      oneOf([...ofItem.keys(), ...space.sets.get(path)!.keys()], characteristic),
    )
  }
  if (choice.included !== undefined) return noSet(choice, at)
  const cell = variable.cellOf.get(value)
  if (cell !== undefined) return { variable, cell, value }
  return unknownValue(choice, [...variable.cellOf.keys()], at)
}

/** A value that is chosen to be in a set, or not to be. */
function readElement({ elements }: SetVariables, choice: CharacteristicChoice, at: string): Found {
  const variable = elements.find(({ value }) => value === choice.value)
  if (variable === undefined)
    return unknownValue(
      choice,
      elements.map(({ value }) => value),
      at,
    )
  const { included = true } = choice
  return { variable, cell: included ? 1 : 0, value: included }
}

function noSet({ path, characteristic }: CharacteristicChoice, at: string): RequestProblem {
  const [words, name] = [quoted(path), quoted(characteristic)]
  const what = text(
    `${words['zh-CN']}的特征${name['zh-CN']}不是集合，不能用 included。`,
    `The characteristic ${name.en} at ${words.en} is no set, so that nothing can be included in it.`,
  )
  return problem('not-a-set', `${at}/included`, what, text('请去掉 included。', 'Leave out "included".'))
}

function unknownValue({ path, characteristic, value }: CharacteristicChoice, known: readonly FactValue[], at: string): RequestProblem {
  const [words, name] = [quoted(path), quoted(characteristic)]
  const found = shown(value)
  const what = text(
    `${words['zh-CN']}的特征${name['zh-CN']}没有取值${found['zh-CN']}。`,
    `The characteristic ${name.en} at ${words.en} has no value ${found.en}.`,
  )
  return problem('unknown-value', `${at}/value`, what, valueFix(known, value))
}

function unknownPath(space: BundleSpace, path: string, at: string): RequestProblem {
  const words = quoted(path)
  const what = text(`该销售品中没有路径${words['zh-CN']}。`, `The offering has nothing at the path ${words.en}.`)
  return problem('unknown-path', `${at}/path`, what, oneOf([...space.quantities.keys()], path))
}

function chosenTwice(choice: Choice, at: string): RequestProblem {
  const path = quoted(choice.path)
  const what =
    'quantity' in choice
      ? text(`${path['zh-CN']}的数量选择了不止一次。`, `The quantity of ${path.en} is chosen more than once.`)
      : text(
          `${path['zh-CN']}的特征“${choice.characteristic}”选择了不止一次。`,
          `The value of "${choice.characteristic}" at ${path.en} is chosen more than once.`,
        )
  return problem('chosen-twice', at, what, text('请只保留其中一次选择。', 'Keep only one of these choices.'))
}

function quantityFix({ item, ranges }: QuantityVariable): LocalizedText {
  if (item.hung === null)
    return text('所订购的销售品本身数量为 1，请去掉此项选择。', 'The ordered offering itself has the quantity 1: leave this choice out.')
  const [lowest, highest] = [ranges[1]?.from, ranges.at(-1)!.to]
  if (lowest === undefined) return text('此成员只能不选，请使用数量 0。', 'This member can only be left out: use the quantity 0.')
  if (lowest === highest) return text(`请使用 0（不选）或 ${lowest}。`, `Use 0 to leave it out, or ${lowest}.`)
  return text(
    `请使用 0（不选）或 ${lowest} 至 ${highest} 之间的整数。`,
    `Use 0 to leave it out, or a whole number from ${lowest} to ${highest}.`,
  )
}

function valueFix(values: readonly FactValue[], value: FactValue): LocalizedText {
  const near =
    typeof value === 'string'
      ? closest(
          value,
          values.filter((one) => typeof one === 'string'),
        )
      : []
  const some = listed(values.map(shown))
  return didYouMean(near, text(`请使用以下取值之一：${some['zh-CN']}。`, `Use one of these values: ${some.en}.`))
}

function oneOf(known: readonly string[], word: string): LocalizedText {
  if (known.length === 0) return text('此处没有可选内容，请去掉此项选择。', 'There is nothing to choose here: leave this choice out.')
  const some = listed(known.map(quoted))
  return didYouMean(closest(word, known), text(`请从以下各项中选择：${some['zh-CN']}。`, `Choose one of these: ${some.en}.`))
}

function problem(code: string, pointer: string, what: LocalizedText, fix: LocalizedText): RequestProblem {
  return { code: `request/${code}`, pointer, what, fix }
}
