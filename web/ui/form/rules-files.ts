type FileLike = { name: string; size: number; type: string };

/** A file that was not taken, and why. */
export type Refusal = { name: string; reason: 'size' | 'type' };

function fits(file: FileLike, accept: readonly string[] | undefined): boolean {
  if (!accept || accept.length === 0) return true;
  const name = file.name.toLowerCase();
  return accept.some((rule) => {
    if (rule.startsWith('.')) return name.endsWith(rule.toLowerCase());
    if (rule.endsWith('/*')) return file.type.startsWith(rule.slice(0, -1));
    return file.type === rule;
  });
}

/** Parts what was dropped into what may be sent and what may not. A drop passes by the `accept` of the file dialog, so it is asked here too. */
export function sortFiles<F extends FileLike>(
  files: readonly F[],
  limits: { maxSize: number; accept?: readonly string[] | undefined },
): { taken: F[]; refused: Refusal[] } {
  const taken: F[] = [];
  const refused: Refusal[] = [];
  for (const file of files) {
    if (!fits(file, limits.accept)) refused.push({ name: file.name, reason: 'type' });
    else if (file.size > limits.maxSize) refused.push({ name: file.name, reason: 'size' });
    else taken.push(file);
  }
  return { taken, refused };
}
