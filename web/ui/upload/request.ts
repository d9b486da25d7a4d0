/** What the server answered; status 0: nothing, the line dropped. */
export type Sent = { status: number; body: unknown };

type Options = {
  headers: Record<string, string>;
  signal: AbortSignal;
  /** Hears how many bytes of the body have gone. */
  onSent?: (bytes: number) => void;
};

/** A line over which nothing moves for so long counts as dropped. */
const stalledMs = 30_000;
/** Once all is sent the server looks at the file, which may take its time. */
const answerMs = 180_000;

/** One request. XMLHttpRequest, since fetch does not say how much has gone. */
export function request(
  method: string,
  url: string,
  body: XMLHttpRequestBodyInit,
  { headers, signal, onSent }: Options,
): Promise<Sent> {
  return new Promise((resolve) => {
    const sending = new XMLHttpRequest();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const giveUpAfter = (ms: number) => {
      clearTimeout(timer);
      timer = setTimeout(() => sending.abort(), ms);
    };
    const cut = () => sending.abort();
    const end = (sent: Sent) => {
      clearTimeout(timer);
      signal.removeEventListener('abort', cut);
      resolve(sent);
    };
    sending.open(method, url);
    for (const [name, value] of Object.entries(headers)) sending.setRequestHeader(name, value);
    sending.upload.onprogress = ({ loaded }) => {
      giveUpAfter(stalledMs);
      onSent?.(loaded);
    };
    sending.upload.onload = () => giveUpAfter(answerMs);
    sending.onload = () => end({ status: sending.status, body: parsed(sending.responseText) });
    sending.onerror = () => end({ status: 0, body: null });
    sending.onabort = () => end({ status: 0, body: null });
    signal.addEventListener('abort', cut);
    giveUpAfter(stalledMs);
    if (signal.aborted) end({ status: 0, body: null });
    else sending.send(body);
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
