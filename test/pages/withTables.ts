/** By the name that the page has for their places. */
export type Tables = Readonly<Record<string, string>>

/** A page with its tables written anew: each stands between `<!-- name: ... -->` and `<!-- end -->`. */
export function withTables(page: string, tables: Tables): string {
  const unused = new Set(Object.keys(tables))
  const written = page.replace(
    /(<!-- (\w+): .*? -->\n).*?(<!-- end -->)/gs,
    (_, opening: string, name: string, end: string) => {
      const wanted = tables[name]
      if (wanted === undefined) throw new RangeError(`there is no table of the name ${name}`)
      unused.delete(name)
      return `${opening}\n${wanted}\n${end}`
    },
  )
  if (unused.size > 0) throw new RangeError(`the page has no place for ${[...unused].join(', ')}`)
  return written
}
