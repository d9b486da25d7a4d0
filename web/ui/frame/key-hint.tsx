import classes from './key-hint.module.css';

const isApple = () => /mac|iphone|ipad/i.test(navigator.userAgent);
const names: Record<string, string> = { enter: '↵', up: '↑', down: '↓', left: '←', right: '→', esc: 'Esc' };

/** A shortcut as keys, for eyes only: `mod+k` reads ⌘ K or Ctrl K. */
export function KeyHint({ keys }: { keys: string }) {
  const parts = keys
    .split('+')
    .map((part) => (part === 'mod' ? (isApple() ? '⌘' : 'Ctrl') : (names[part] ?? part.toUpperCase())));
  return (
    <span className={classes.hint} aria-hidden>
      {parts.map((part) => (
        <kbd key={part} className={classes.key}>
          {part}
        </kbd>
      ))}
    </span>
  );
}
