import type { Advice, Repair } from '../../../engine/configure/configuration.js'
import type { CatalogDraft } from '../../../engine/model/draft.js'
import type { Choice } from '../../../engine/model/request.js'
import type { Language, LocalizedText } from '../../../engine/values/localized-text.js'
import { type Phrase, phrase } from '../../language/phrase.js'
import { inWords, listed } from '../../language/yes-no.js'
import type { TreeNode } from '../bundle-tree.js'
import { addChoices, dropChoices } from './choose.js'
import { choiceText, chosenText } from './explanation-view.js'
import { withIncluded } from './set-choices.js'

/** Something to press, and the choices that it leads to. */
export interface Step {
  readonly said: Phrase
  readonly choices: readonly Choice[]
}

/** The ways out of a conflict: what to take back, and, where it can be changed instead, what to change it to. */
export function repairSteps(
  documents: CatalogDraft,
  nodes: readonly TreeNode[],
  choices: readonly Choice[],
  repairs: readonly Repair[],
  language: Language,
): readonly Step[] {
  const say = (choice: Choice) => choiceText(documents, nodes, choice, language)
  return repairs.flatMap(({ drop, change }) => {
    const dropped = withIncluded(documents, nodes, drop)
    const taken: Step = {
      said: phrase('configure.drop', { what: listed(drop.map(say), language) }),
      choices: dropChoices(choices, dropped),
    }
    if (change.length === 0) return [taken]
    const changes = change.map(({ choice, to }) => {
      return inWords('changed', { name: say(choice), value: chosenText(documents, nodes, to, language) }, language)
    })
    const what = listed(changes, language)
    const replaced = withIncluded(
      documents,
      nodes,
      change.map(({ choice }) => choice),
    )
    const others = dropChoices(dropped, replaced)
    const changed: Step = {
      said:
        others.length === 0
          ? phrase('configure.change', { what })
          : phrase('configure.changeAndDrop', { what, dropped: listed(others.map(say), language) }),
      choices: addChoices(
        dropChoices(choices, dropped),
        withIncluded(
          documents,
          nodes,
          change.map(({ to }) => to),
        ),
      ),
    }
    return [taken, changed]
  })
}

/** What rules recommend, in their words, each with what it takes. */
export function adviceSteps(
  documents: CatalogDraft,
  nodes: readonly TreeNode[],
  choices: readonly Choice[],
  advice: readonly Advice[],
  language: Language,
): readonly (Step & { readonly rule: LocalizedText })[] {
  return advice.map(({ rule, choices: advised }) => ({
    rule: rule.text,
    said: phrase('configure.take', {
      what: listed(
        advised.map((choice) => choiceText(documents, nodes, choice, language)),
        language,
      ),
    }),
    choices: addChoices(choices, withIncluded(documents, nodes, advised)),
  }))
}
