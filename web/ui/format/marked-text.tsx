import { Fragment } from 'react';

/** A text with hits in it; `marks` are offsets as the server counts them (UTF-16 units, in order). Plain text, never HTML. */
export function MarkedText({ text, marks }: { text: string; marks: readonly (readonly number[])[] }) {
  let end = 0;
  const parts = marks.map(([from = 0, to = 0]) => {
    const part = { before: text.slice(end, from), hit: text.slice(from, to), from };
    end = to;
    return part;
  });
  return (
    <>
      {parts.map((part) => (
        <Fragment key={part.from}>
          {part.before}
          <mark>{part.hit}</mark>
        </Fragment>
      ))}
      {text.slice(end)}
    </>
  );
}
