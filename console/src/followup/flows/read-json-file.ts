/** The content of a JSON file somebody chose; null when it is none. What it says is checked by the server like any input. */
export async function readJsonFile(file: File): Promise<Readonly<Record<string, unknown>> | null> {
  try {
    const read: unknown = JSON.parse(await file.text())
    return typeof read === 'object' && read !== null ? { ...read } : null
  } catch {
    return null
  }
}

/** Gives a value to the browser as a file to keep. */
export function saveJsonFile(name: string, value: unknown): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([JSON.stringify(value, null, 2)], { type: 'application/json' }))
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}
