import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

/** More than any screen has places to stop at; who needs more has been lost on the way. */
const mostStops = 120

/** Presses Tab, and nothing else, until one of the wanted places holds the focus. */
export async function tabTo(wanted: Locator): Promise<void> {
  const page = wanted.page()
  for (let stops = 0; stops < mostStops; stops += 1) {
    await page.keyboard.press('Tab')
    if (await holdsFocus(wanted)) return
  }
  throw new Error(`After ${mostStops} stops the keyboard has not reached ${wanted}; it is on ${await focused(page)}.`)
}

/** Reaches a place by Tab and presses it. */
export async function pressByKey(wanted: Locator): Promise<void> {
  await tabTo(wanted)
  await wanted.page().keyboard.press('Enter')
}

/** Reaches an input by Tab and writes into it; Enter takes what it offers, or what was written. */
export async function writeByKey(wanted: Locator, text: string): Promise<void> {
  await tabTo(wanted)
  await wanted.page().keyboard.type(text)
  await wanted.page().keyboard.press('Enter')
}

/** Presses an arrow key, within a list or a row of tabs, until the wanted place holds the focus. */
export async function arrowTo(key: 'ArrowDown' | 'ArrowRight', wanted: Locator): Promise<void> {
  const page = wanted.page()
  for (let stops = 0; stops < mostStops; stops += 1) {
    await page.keyboard.press(key)
    // What an arrow key reaches is drawn before it can hold the focus.
    await page.waitForTimeout(60)
    if (await holdsFocus(wanted)) return
  }
  throw new Error(`After ${mostStops} arrows the keyboard has not reached ${wanted}; it is on ${await focused(page)}.`)
}

/** Says in which place the focus is, and that it is the wanted one. */
export async function expectFocus(wanted: Locator): Promise<void> {
  await expect.poll(() => holdsFocus(wanted), { message: `${wanted} should hold the focus` }).toBe(true)
}

async function holdsFocus(wanted: Locator): Promise<boolean> {
  return (await wanted.and(wanted.page().locator(':focus')).count()) > 0
}

function focused(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200) ?? 'nothing')
}
