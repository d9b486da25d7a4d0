/** Folded for comparing: without accents and case. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Whether each word of the query begins a word of the label: "cus up" finds "Customer Updates". The empty query finds all. */
export function matches(label: string, query: string): boolean {
  const words = fold(label).split(/[^\p{L}\p{N}]+/u);
  return fold(query)
    .split(/\s+/)
    .filter(Boolean)
    .every((part) => words.some((word) => word.startsWith(part)));
}
