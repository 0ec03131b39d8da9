import { telecomProblem } from '../../feature-models/telecom/telecom-problem.js'
import { seeded } from '../seeded.js'
import { byForm, bySearch, makeForm } from './problem-ways.js'
import { clickThrough } from './session.js'

/** Milliseconds of each click; `null` where the bundle has no compiled form. */
export interface TimesInPage {
  readonly search: readonly number[]
  readonly compiled: readonly number[] | null
}

/** A browser's clock is coarse, so each click is answered so often and its mean is told. */
const repeats = 20

/** What runs within the page: a bundle is drawn, and the valid domains after each click of some sessions are timed. */
function timesInPage(options: number, rules: number): TimesInPage {
  const problem = telecomProblem({ seed: 1, options, rules })
  const search = bySearch(problem)
  const made = makeForm(problem)
  const clicks = clickThrough(seeded(1), problem.asked, search, { sessions: 20, mostClicks: 25 })
  const timed = (answer: typeof search) => {
    for (const choices of clicks) answer(choices)
    return clicks.map((choices) => {
      const begin = performance.now()
      for (let n = 0; n < repeats; n++) answer(choices)
      return (performance.now() - begin) / repeats
    })
  }
  return { search: timed(search), compiled: made === null ? null : timed(byForm(problem, made)) }
}

Object.assign(globalThis, { timesInPage })
