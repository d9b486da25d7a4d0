import { request, type Sent } from './request.ts';

/** Sends one file as multipart/form-data. `onPercent` hears how much has gone; `signal` ends it. Status 0: there was no answer. */
export function sendFile(
  url: string,
  file: File,
  { key, onPercent, signal }: { key: string; onPercent: (percent: number) => void; signal: AbortSignal },
): Promise<Sent> {
  const form = new FormData();
  form.append('file', file, file.name);
  // What multipart adds to the file is too little to be seen.
  const onSent = (bytes: number) => onPercent(Math.min(100, Math.floor((bytes / Math.max(file.size, 1)) * 100)));
  return request('POST', url, form, { headers: { 'Idempotency-Key': key }, signal, onSent });
}
