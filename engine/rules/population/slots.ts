/** The slots that hold the same rows in every plan: nobody, everybody, and those of the block who are to be answered. */
export const nobody = 0
export const everybody = 1
export const answerable = 2
export const firstFreeSlot = 3

/** Slots for rows that are needed for a while. */
export interface SlotPool {
  take(): number
  /** Gives back a slot that was taken; others, which hold rows for good, stay as they are. */
  giveBack(slot: number): void
  /** How many slots there must be. */
  readonly size: number
}

export function slotPool(first: number): SlotPool {
  const free: number[] = []
  let size = first
  return {
    take: () => free.pop() ?? size++,
    giveBack(slot) {
      if (slot >= first) free.push(slot)
    },
    get size() {
      return size
    },
  }
}
