export type Sent = { status: number; body: unknown };

/**
 * Sends one file as multipart/form-data. `onPercent` hears how much has gone; `signal` ends it. XMLHttpRequest, since fetch does not say
 * how far an upload is. Status 0: there was no answer.
 */
export function sendFile(
  url: string,
  file: File,
  options: { key: string; onPercent: (percent: number) => void; signal: AbortSignal },
): Promise<Sent> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', url);
    request.setRequestHeader('Idempotency-Key', options.key);
    request.upload.onprogress = ({ loaded, total }) =>
      options.onPercent(Math.floor((loaded / Math.max(total, 1)) * 100));
    request.onload = () => resolve({ status: request.status, body: parsed(request.responseText) });
    request.onerror = () => resolve({ status: 0, body: null });
    request.onabort = () => resolve({ status: 0, body: null });
    options.signal.addEventListener('abort', () => request.abort());
    const form = new FormData();
    form.append('file', file, file.name);
    request.send(form);
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
