import { partsOf } from './rules-text.ts';
import classes from './thread.module.css';
import type { CardWords, Message } from './types.ts';
import { useCardSentence } from './use-card-sentence.ts';

/** What a request or decision says, in the reader's language, and what its author wrote. */
export function CardText({ said, message }: { said: CardWords; message: Message }) {
  const sentence = useCardSentence();
  return (
    <>
      <p className={classes.text} dir="auto">
        <strong>{sentence(said)}</strong>
      </p>
      {said.words !== '' && <MessageText message={{ ...message, body: said.words }} />}
    </>
  );
}

/** The text of a message: lines as written, addresses as links, names marked. Nothing in it is read as HTML. */
export function MessageText({ message }: { message: Message }) {
  const names = message.mentions.flatMap((one) => one.name ?? []);
  let at = 0;
  return (
    <p className={classes.text} dir="auto">
      {partsOf(message.body, names).map((part) => {
        const key = at;
        at += part.text.length;
        if (part.kind === 'link')
          return (
            <a key={key} href={part.href} target="_blank" rel="noopener noreferrer nofollow">
              {part.text}
            </a>
          );
        if (part.kind === 'text') return part.text;
        return (
          <strong key={key} className={classes.mention}>
            {part.text}
          </strong>
        );
      })}
    </p>
  );
}
