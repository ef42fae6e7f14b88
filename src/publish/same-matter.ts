/** Whether two papers, as data, say the same: whatever their lines and columns, and whichever program wrote them down. */

/** Where something stands in the source is not what it says; and its number in the meeting is not its own. */
const aside: ReadonlySet<string> = new Set(['place', 'program', 'file', 'item'])

/** @param one a paper as `writeCarriedModel` writes it */
export const sameMatter = (one: string, other: string): boolean => one === other || matterOf(one) === matterOf(other)

const matterOf = (data: string): string => {
  const parsed: unknown = JSON.parse(data, (field, value: unknown) => (aside.has(field) ? undefined : value))
  return JSON.stringify(parsed)
}
