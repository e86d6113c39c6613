/** Makes text safe for labels in which VS Code reads `$(name)` as an icon. */
export function escapeIcons(text: string): string {
  return text.replaceAll('$(', '\\$(');
}
